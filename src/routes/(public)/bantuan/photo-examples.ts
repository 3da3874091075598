import { m } from '$lib/text/paraglide/messages';

export type PhotoExample = 'good' | 'blurred' | 'dark' | 'cut' | 'glare';

/** The good one first, then what goes wrong most often, each with what to do. */
export const photoExamples = (): { kind: PhotoExample; title: string; how: string }[] => [
	{ kind: 'good', title: m.pub_help_good(), how: m.pub_help_good_how() },
	{ kind: 'blurred', title: m.pub_help_blurred(), how: m.pub_help_blurred_how() },
	{ kind: 'dark', title: m.pub_help_dark(), how: m.pub_help_dark_how() },
	{ kind: 'cut', title: m.pub_help_cut(), how: m.pub_help_cut_how() },
	{ kind: 'glare', title: m.pub_help_glare(), how: m.pub_help_glare_how() }
];

import { m } from '$lib/text/paraglide/messages';

const texts: Record<string, () => string> = {
	terima: m.case_done_received,
	belum: m.case_done_not_received,
	buka: m.case_done_reopened,
	tanya: m.case_done_asked,
	nama: m.case_done_named,
	keluarga: m.case_done_family,
	perbaikan: m.case_done_corrected,
	antar: m.case_done_delivery,
	'kirim-ulang': m.case_done_resend,
	batal: m.case_done_cancelled
};

/** What `?baru=` says was just done; nothing for any other word. */
export const doneText = (what: string | null): string | undefined =>
	what && Object.hasOwn(texts, what) ? texts[what]?.() : undefined;

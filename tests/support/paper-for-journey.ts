import { renderPaper } from '$lib/server/demo/paper-picture';

const made = new Map<string, Promise<Buffer>>();

/** A photo of an invented paper, sharp and large enough for the checks, light enough for a journey. */
export function paperForJourney(title: string): Promise<Buffer> {
	const known = made.get(title);
	if (known) return known;
	const lines = ['CONTOH REKAAN', '3516991205900001', 'JALAN MAWAR 4, RT 03 RW 01'];
	const photo = renderPaper({
		title: title.toUpperCase().slice(0, 40),
		lines,
		width: 1280,
		height: 960
	});
	made.set(title, photo);
	return photo;
}

const longest = 40;

/** A short id from a name, `Klinik Sehat` → `klinik-sehat`, that none of `taken` has; it is noted there. */
export function freshId(name: string, taken: Set<string>): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, longest)
		.replace(/^-+|-+$/g, '');
	const stem = plain || 'baru';
	let id = stem;
	for (let next = 2; taken.has(id); next++) id = `${stem}-${next}`;
	taken.add(id);
	return id;
}

import { randomUUID } from 'node:crypto';

export type DraftByForm = { id: string; cookie: { name: string; value: string; url: string } };

/** A draft as the first page makes it, by the plain form, with the cookie of the device that holds it. */
export async function draftByForm(
	origin: string,
	services: readonly string[] = ['akta-kelahiran'],
	forWhom = 'satu-kk'
): Promise<DraftByForm> {
	const fields = new URLSearchParams({ actionId: randomUUID(), 'untuk-siapa': forWhom });
	for (const service of services) fields.append('layanan', service);
	const response = await fetch(`${origin}/ajukan/pos-ketanmu`, {
		method: 'POST',
		body: fields,
		headers: { origin, accept: 'text/html' },
		redirect: 'manual'
	});
	const id = /\/permohonan\/([0-9a-f-]{36})\//.exec(response.headers.get('location') ?? '')?.[1];
	const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
	const cut = pair.indexOf('=');
	if (!id || cut < 0) throw new Error(`no draft was made: ${response.status}`);
	return { id, cookie: { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: origin } };
}

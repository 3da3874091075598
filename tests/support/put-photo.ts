import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:http';

export type Put = {
	/** Of the draft or case. */
	id: string;
	cookie: string;
	bytes: Buffer;
	slot?: string;
	/** What the address says the bytes have; else what they do have. */
	digest?: string;
	/** The action id; a new one unless told. */
	key?: string;
	headers?: Record<string, string>;
	/** Without saying how much is coming. */
	chunked?: boolean;
};

export type PutAnswer = {
	status: number;
	headers: Record<string, unknown>;
	body: { page?: string; digest?: string; receivedAt?: string; code?: string; message?: string };
};

export const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export const putPath = ({ id, slot = 'buku-nikah:keluarga', bytes, digest }: Put): string =>
	`/permohonan/${id}/berkas/${slot}/${digest ?? digestOf(bytes)}`;

/** One photo as a phone sends it: raw bytes under their digest, without a content type of its own. */
export function putPhoto(origin: string, put: Put): Promise<PutAnswer> {
	const { bytes, key = randomUUID(), cookie, chunked } = put;
	const { hostname, port } = new URL(origin);
	const length = chunked ? {} : { 'content-length': String(bytes.length) };
	const headers = { origin, cookie, 'idempotency-key': key, ...length, ...put.headers };
	return new Promise((resolve, reject) => {
		const asked = request({ hostname, port, method: 'PUT', path: putPath(put), headers });
		asked.on('error', reject);
		asked.on('response', (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => {
				const isJson = response.headers['content-type']?.includes('json');
				const body = (isJson ? JSON.parse(text) : {}) as PutAnswer['body'];
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
			});
		});
		if (chunked)
			for (let at = 0; at < bytes.length; at += 1 << 20)
				asked.write(bytes.subarray(at, at + (1 << 20)));
		else asked.write(bytes);
		asked.end();
	});
}

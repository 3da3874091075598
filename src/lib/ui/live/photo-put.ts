/** What the office said about one photo; `status` 0 when nothing was heard. */
export type PutAnswer = {
	status: number;
	digest?: string;
	message?: string;
	/** Seconds to wait before the next try, where the office named some. */
	after?: number;
};

/** Silence for this long counts as a cut connection. */
const SILENCE_MS = 45_000;

type Put = {
	url: string;
	bytes: Blob;
	actionId: string;
	onProgress: (sent: number, total: number) => void;
};

/** Sends the bytes once. Never rejects; `fetch` has no progress of what goes out, so XMLHttpRequest. */
export const putPhoto = ({ url, bytes, actionId, onProgress }: Put): Promise<PutAnswer> =>
	new Promise((resolve) => {
		const request = new XMLHttpRequest();
		let silence = 0;
		const listen = () => {
			clearTimeout(silence);
			silence = setTimeout(() => request.abort(), SILENCE_MS) as unknown as number;
		};
		request.open('PUT', url);
		request.setRequestHeader('content-type', 'application/octet-stream');
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('idempotency-key', actionId);
		request.upload.onprogress = ({ loaded, total }) => {
			listen();
			onProgress(loaded, total);
		};
		request.onloadend = () => {
			clearTimeout(silence);
			resolve(answerOf(request));
		};
		listen();
		request.send(bytes);
	});

function answerOf(request: XMLHttpRequest): PutAnswer {
	const after = Number(request.getResponseHeader('retry-after')) || undefined;
	try {
		const { digest, message } = JSON.parse(request.responseText) as Omit<PutAnswer, 'status'>;
		return { status: request.status, digest, message, after };
	} catch {
		return { status: request.status, after };
	}
}

/** SHA-256 in hex; the browser hashes beside the page's own thread. */
export async function digestOf(bytes: Blob): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
	return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A random UUID; `crypto.randomUUID` is younger than the phones we serve. */
export function newActionId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

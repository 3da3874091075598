/** The part of http_ece that decrypts a push; the package brings no types. */
declare module 'http_ece' {
	import type { ECDH } from 'node:crypto';

	type Options = { version: 'aes128gcm'; privateKey: ECDH; authSecret: string };
	const ece: { decrypt: (body: Buffer, options: Options) => Buffer };
	export default ece;
}

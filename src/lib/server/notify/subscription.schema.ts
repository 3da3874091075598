import { z } from 'zod';

const base64url = (bytes: number) =>
	z
		.string()
		.regex(/^[\w-]+=*$/)
		.refine((text) => Buffer.from(text, 'base64url').length === bytes);

const endpoint = z.string().min(1).max(2048);

const subscription = z.object({
	endpoint,
	/** A point of P-256, uncompressed, and 16 random bytes (RFC 8291). */
	keys: z.object({ p256dh: base64url(65), auth: base64url(16) })
});

/** For a follower: the link by which they follow. */
const link = z.uuid().optional();

export const subscribeSchema = z.union([
	z.object({
		subscription,
		language: z.string().max(10),
		discreet: z.boolean().default(false),
		link
	}),
	/** The browser has renewed its subscription and knows the one before. */
	z.object({ subscription, replaces: endpoint })
]);

export const unsubscribeSchema = z.object({ endpoint, link });

import { z } from 'zod';

const flag = z.stringbool();
const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, {
	error: 'must be 32 bytes in base64'
});
const keys = z
	.string()
	.transform((text) => text.split(',').map((part) => part.trim()))
	.pipe(z.array(key));
const hosts = z.string().transform((text) => text.split(',').map((part) => part.trim()));

const pushServices = [
	'fcm.googleapis.com',
	'updates.push.services.mozilla.com',
	'*.push.services.mozilla.com',
	'*.notify.windows.com',
	'*.push.apple.com'
];

const schema = z
	.object({
		HOST: z.string().default('0.0.0.0'),
		PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
		ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
		DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
		DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
		/** Set by the start script when the database is its own: keys may then be made in DATA_DIR. */
		DATABASE_EMBEDDED: flag.default(false),
		DATA_DIR: z.string().min(1).default('.data'),
		STORAGE_URL: z.url({ protocol: /^(file|s3)$/ }).optional(),
		MASTER_KEY: key.optional(),
		MASTER_KEY_OLD: keys.default([]),
		OFFICE: z
			.string()
			.regex(/^\d{2}\.\d{2}$/)
			.default('35.16'),
		VAPID_PUBLIC_KEY: z.string().optional(),
		VAPID_PRIVATE_KEY: z.string().optional(),
		VAPID_SUBJECT: z
			.string()
			.regex(/^(mailto:|https:)/)
			.optional(),
		PUSH_ALLOWED_HOSTS: hosts.default(pushServices),
		WHATSAPP_NUMBER: z
			.string()
			.regex(/^\d{8,15}$/)
			.optional(),
		WHATSAPP_VERIFY_TOKEN: z.string().optional(),
		WHATSAPP_APP_SECRET: z.string().optional(),
		WHATSAPP_ACCESS_TOKEN: z.string().optional(),
		WHATSAPP_PHONE_NUMBER_ID: z.string().optional(),
		WHATSAPP_API_URL: z.url().default('https://graph.facebook.com/v23.0'),
		DEMO: flag.optional(),
		WORKER: z.enum(['on', 'off']).default('on'),
		TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).default(0),
		METRICS_TOKEN: z.string().min(16).optional()
	})
	.refine((env) => env.DATABASE_EMBEDDED || env.MASTER_KEY, {
		path: ['MASTER_KEY'],
		error: 'is required with a DATABASE_URL of your own'
	})
	.refine((env) => Boolean(env.VAPID_PUBLIC_KEY) === Boolean(env.VAPID_PRIVATE_KEY), {
		path: ['VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY'],
		error: 'come as a pair'
	})
	.refine((env) => env.DATABASE_EMBEDDED || (env.VAPID_PUBLIC_KEY && env.VAPID_PRIVATE_KEY), {
		path: ['VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY'],
		error: 'are required with a DATABASE_URL of your own'
	});

export type Env = z.infer<typeof schema> & { ORIGIN: string };

/**
 * The settings of the process, checked. Throws one line that names each missing or wrong one, never
 * its value.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
	const parsed = schema.safeParse(given);
	if (!parsed.success) {
		const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
		throw new Error(`Settings are missing or wrong: ${faults.join(' · ')}`);
	}
	return { ...parsed.data, ORIGIN: parsed.data.ORIGIN ?? `http://localhost:${parsed.data.PORT}` };
}

import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

const key = Buffer.alloc(32, 7).toString('base64');
const own = {
	DATABASE_URL: 'postgres://app@db.example/office',
	MASTER_KEY: key,
	VAPID_PUBLIC_KEY: 'public',
	VAPID_PRIVATE_KEY: 'private'
};
const embedded = { DATABASE_URL: 'postgres://app@127.0.0.1/office', DATABASE_EMBEDDED: 'true' };

describe('the settings', () => {
	it('need nothing more with a database of the start script', () => {
		expect(readEnv(embedded)).toMatchObject({ PORT: 3000, ORIGIN: 'http://localhost:3000' });
	});

	it('take an empty one as one that is not set', () => {
		expect(readEnv({ ...own, PORT: '', ORIGIN: '' }).ORIGIN).toBe('http://localhost:3000');
	});

	it.each(['DATABASE_URL', 'MASTER_KEY', 'VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'])(
		'stop the start without %s where the database is one’s own',
		(name) => {
			expect(() => readEnv(own)).not.toThrow();
			expect(() => readEnv({ ...own, [name]: undefined })).toThrow(name);
		}
	);

	it('take no half of the pair that signs pushes, also where it could be made here', () => {
		expect(() => readEnv({ ...embedded, VAPID_PUBLIC_KEY: 'public' })).toThrow('VAPID_PRIVATE_KEY');
	});

	it('name every faulty one in one line, and show no value', () => {
		const faulty = {
			...own,
			PORT: '99999',
			MASTER_KEY: 'c2VjcmV0',
			OFFICE: 'here',
			WORKER: 'maybe'
		};
		const read = () => readEnv(faulty);
		for (const name of ['PORT', 'MASTER_KEY', 'OFFICE', 'WORKER']) expect(read).toThrow(name);
		expect(read).not.toThrow(/\n/);
		for (const value of ['99999', 'c2VjcmV0', 'here']) expect(read).not.toThrow(value);
	});
});

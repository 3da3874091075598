import { describe, expect, it } from 'vitest';
import { parseEndpoint, resolveEndpoint, type Address } from './endpoint-guard';

const rules = {
	allowedHosts: ['fcm.googleapis.com', '*.push.apple.com', '127.0.0.1:9999', '[::1]:9999'],
	origin: 'https://ketanmu.test'
};
const onLoopback = { ...rules, origin: 'http://localhost:3000' };
const issueOf = (raw: string, of = rules) => {
	const parsed = parseEndpoint(raw, of);
	return parsed.ok ? 'taken' : parsed.issue;
};
const answering =
	(...addresses: string[]) =>
	async (): Promise<Address[]> =>
		addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('an endpoint by its address alone', () => {
	it.each(['https://fcm.googleapis.com/fcm/send/abc', 'https://web.push.apple.com/QO'])(
		'takes %s',
		(raw) => expect(issueOf(raw)).toBe('taken')
	);

	it.each([
		'http://fcm.googleapis.com/x',
		'https://fcm.googleapis.com:8443/x',
		'https://user@fcm.googleapis.com/x',
		'https://fcm.googleapis.com.evil.test/x',
		'https://fcm.googleapis.com./x',
		'https://push.apple.com/x',
		'https://evilpush.apple.com.test/x',
		'https://evil.test/fcm.googleapis.com',
		'https://evil.test#.push.apple.com',
		'https://8.8.8.8/x',
		'https://[2606:4700::1111]/x',
		'https://2130706433/x',
		'file:///etc/passwd',
		'not a url',
		'',
		`https://fcm.googleapis.com/${'a'.repeat(2100)}`
	])('refuses %s', (raw) => expect(issueOf(raw)).toBe('endpoint-not-allowed'));

	it('takes a private ip:port only when it is listed letter by letter and the site is on loopback', () => {
		expect(issueOf('http://127.0.0.1:9999/x', onLoopback)).toBe('taken');
		expect(issueOf('http://[::1]:9999/x', onLoopback)).toBe('taken');
		for (const raw of [
			'http://127.0.0.1:9998/x',
			'http://127.0.0.2:9999/x',
			'http://localhost:9999/x',
			'ftp://127.0.0.1:9999/x'
		])
			expect(issueOf(raw, onLoopback), raw).toBe('endpoint-not-allowed');
		expect(issueOf('http://127.0.0.1:9999/x')).toBe('endpoint-not-allowed');
	});
});

describe('an endpoint once its name is resolved', () => {
	const raw = 'https://fcm.googleapis.com/x';
	const outcome = async (...addresses: string[]) => {
		const found = await resolveEndpoint(raw, rules, answering(...addresses));
		return found.ok ? found.value.addresses.map(({ address }) => address) : found.issue;
	};

	it('may be called at the public addresses that were found', async () => {
		expect(await outcome('142.250.4.95', '2404:6800:4003::5f')).toEqual([
			'142.250.4.95',
			'2404:6800:4003::5f'
		]);
	});

	it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1', '::ffff:10.0.0.1'])(
		'is refused at %s, also beside a public one',
		async (address) => {
			expect(await outcome(address)).toBe('endpoint-private');
			expect(await outcome('142.250.4.95', address)).toBe('endpoint-private');
		}
	);

	it('is told apart when nobody knows the name', async () => {
		expect(await outcome()).toBe('endpoint-unknown');
		const failing = await resolveEndpoint(raw, rules, () => Promise.reject(new Error('ENOTFOUND')));
		expect(failing).toMatchObject({ ok: false, issue: 'endpoint-unknown' });
	});
});

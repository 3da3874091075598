import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublicAddress } from './public-address';

it.each([
	'0.0.0.0',
	'0.1.2.3',
	'10.0.0.1',
	'10.255.255.255',
	'100.64.0.1',
	'100.127.255.255',
	'127.0.0.1',
	'127.255.255.255',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.0.0.8',
	'192.0.2.1',
	'192.88.99.1',
	'192.168.0.1',
	'192.168.255.255',
	'198.18.0.1',
	'198.19.255.255',
	'198.51.100.9',
	'203.0.113.9',
	'224.0.0.1',
	'239.255.255.255',
	'240.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'::ffff:127.0.0.1',
	'::ffff:8.8.8.8',
	'::ffff:a00:1',
	'::127.0.0.1',
	'64:ff9b::a00:1',
	'64:ff9b:1::1',
	'100::1',
	'2001::1',
	'2001:20::1',
	'2001:db8::1',
	'2002:a00:1::1',
	'3fff::1',
	'5f00::1',
	'fc00::1',
	'fd12:3456::1',
	'fe80::1',
	'fe80::1%eth0',
	'2606:4700::1%eth0',
	'fec0::1',
	'ff02::1',
	'localhost',
	'010.0.0.1',
	'2130706433',
	''
])('%s is not on the open internet', (address) => {
	expect(isPublicAddress(address)).toBe(false);
});

it.each([
	'8.8.8.8',
	'9.255.255.255',
	'11.0.0.0',
	'100.63.255.255',
	'100.128.0.0',
	'172.15.255.255',
	'172.32.0.0',
	'192.167.255.255',
	'192.169.0.0',
	'198.17.255.255',
	'198.20.0.0',
	'223.255.255.255',
	'2606:4700::1111',
	'2a00:1450:4001:81c::200a',
	'2001:4860:4860::8888'
])('%s is', (address) => {
	expect(isPublicAddress(address)).toBe(true);
});

it('knows every private address, in whichever way IPv6 wraps it', () => {
	const byte = fc.integer({ min: 0, max: 255 });
	const privateV4 = fc.oneof(
		fc.tuple(fc.constant(10), byte, byte, byte),
		fc.tuple(fc.constant(127), byte, byte, byte),
		fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
		fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
		fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
		fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte)
	);
	fc.assert(
		fc.property(privateV4, fc.constantFrom('', '::ffff:', '::', '64:ff9b::'), (bytes, wrap) => {
			expect(isPublicAddress(wrap + bytes.join('.'))).toBe(false);
		})
	);
});

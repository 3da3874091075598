import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose ranges (RFC 6890 and after): none of them is a push service. */
const closedV4 = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
] as const)
	closedV4.addSubnet(net, bits, 'ipv4');

const openV6 = new BlockList();
openV6.addSubnet('2000::', 3, 'ipv6');

/** Inside the public block, but leading elsewhere: Teredo and its like, documentation, 6to4. */
const closedV6 = new BlockList();
for (const [net, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
] as const)
	closedV6.addSubnet(net, bits, 'ipv6');

/**
 * Whether an address lies on the open internet. Mapped and translated IPv4 (`::ffff:10.0.0.1`,
 * `64:ff9b::a00:1`), local, private and documentation addresses do not.
 */
export function isPublicAddress(address: string): boolean {
	switch (isIP(address)) {
		case 4:
			return !closedV4.check(address, 'ipv4');
		case 6:
			return (
				!address.includes('%') && openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6')
			);
		default:
			return false;
	}
}

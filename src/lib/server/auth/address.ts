/**
 * What is counted as one address: an IPv4 as it is, an IPv6 by its first 64 bits, since every phone
 * chooses the others freely.
 */
export function countedAddressOf(address: string): string {
	const plain = address
		.replace(/^\[|\]$/g, '')
		.replace(/%.*$/, '')
		.toLowerCase();
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
	if (mapped?.[1]) return mapped[1];
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.split('::');
	const front = head === '' ? [] : head.split(':');
	const back = tail ? tail.split(':') : [];
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
	const groups = [...front, ...Array<string>(zeros).fill('0'), ...back];
	return `${groups
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':')}::/64`;
}

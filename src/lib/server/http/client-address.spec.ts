import { expect, it } from 'vitest';
import { clientAddress } from './client-address';

const asked = (forwarded?: string) => ({
	request: new Request('http://localhost/', {
		headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
	}),
	getClientAddress: () => '10.0.0.1'
});

it.each([
	['nobody in front: the header counts for nothing', '203.0.113.9', 0, '10.0.0.1'],
	['one proxy: what it saw', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
	['two proxies: what the outer one saw', '198.51.100.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
	['fewer entries than proxies: the first', '203.0.113.9', 2, '203.0.113.9'],
	['no header although a proxy is named: the socket', undefined, 1, '10.0.0.1'],
	['an empty header: the socket', ' , ', 1, '10.0.0.1']
])('%s', (_, header, hops, address) => {
	expect(clientAddress(asked(header), hops)).toBe(address);
});

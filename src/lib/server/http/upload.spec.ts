import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from './upload';

async function* sent(chunks: Uint8Array[]) {
	yield* chunks;
}

test('what comes is all there, whatever was declared; what is too much is nothing', async () => {
	const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 });
	await fc.assert(
		fc.asyncProperty(chunks, fc.nat(900), fc.nat(600), async (parts, declared, most) => {
			const all = Buffer.concat(parts);
			const got = await bytesOf(sent(parts), most, declared);
			if (all.length > most) expect(got).toBeUndefined();
			else expect(got?.equals(all)).toBe(true);
		})
	);
	expect(await bytesOf(null, 10)).toHaveLength(0);
});

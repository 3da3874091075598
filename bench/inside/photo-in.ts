import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { findDraft } from '$lib/server/application/draft';
import { receivePage } from '$lib/server/application/receive-page';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { phonePhoto } from '../../tests/support/photos';
import { inTurn } from '../rounds';
import { beginDraft } from './begin-draft';

type Input = { rounds: number; each: number };
type Place = { scope: Scope; caseId: string; slot: string };

/** Photos of 12 megapixels into their slots, against sharp alone making the same picture and thumbnail of them. */
export async function prepare(services: Services, { rounds, each }: Input) {
	sharp.cache(false);
	sharp.concurrency(1);
	const photo = await phonePhoto();
	const places = await placesFor(services, (rounds + 1) * each);
	const receive = async ({ scope, caseId, slot }: Place) => {
		const request = { scope, caseId, slot, actionId: randomUUID(), bytes: another(photo) };
		const received = await receivePage(services, request);
		if (!received.ok) throw new Error(`not received: ${received.issue.code}`);
	};
	const spent = async (work: (() => Promise<unknown>)[]) => {
		const begin = performance.now();
		await sixAtOnce(work);
		return (performance.now() - begin) / 1000 / work.length;
	};
	const own = () => spent(places.splice(0, each).map((place) => () => receive(place)));
	const alone = () => spent(Array.from({ length: each }, () => () => byHand(another(photo))));
	await own();
	await alone();
	return { ...(await inTurn(rounds, { own, alone })), bytes: photo.length };
}

/** Decoded once, then picture and thumbnail; without the decoder's limits, flags and second try at a size. */
async function byHand(bytes: Buffer): Promise<void> {
	const { data, info } = await sharp(bytes)
		.autoOrient()
		.resize({ width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true })
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	const decoded = () => sharp(data, { raw: { width, height, channels } });
	await Promise.all([
		decoded().jpeg({ quality: 85 }).toBuffer(),
		decoded().resize({ width: 320 }).jpeg({ quality: 70 }).toBuffer()
	]);
}

/** The same picture in other bytes: a comment behind the first marker. */
const another = (photo: Buffer): Buffer =>
	Buffer.concat([
		...[photo.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 18])],
		...[randomBytes(16), photo.subarray(2)]
	]);

/** Twice as many as the decoder works on at a time: some are written down while others are decoded. */
async function sixAtOnce(work: (() => Promise<unknown>)[]): Promise<void> {
	const waiting = [...work];
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) await next();
	};
	await Promise.all(Array.from({ length: 6 }, worker));
}

/** The slots of fresh drafts, one page each. */
async function placesFor(services: Services, count: number): Promise<Place[]> {
	const holder: Holder = { kind: 'account', id: randomUUID() };
	const places: Place[] = [];
	while (places.length < count) {
		const { caseId, scope } = await beginDraft(services, holder);
		const draft = await findDraft(services, scope, caseId);
		for (const { slot } of draft?.order.papers ?? []) places.push({ scope, caseId, slot });
	}
	return places;
}

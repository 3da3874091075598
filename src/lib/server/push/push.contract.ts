import { expect, it } from 'vitest';
import type { Push, PushMessage, Subscription } from './push';

/** A push service under a test's control. */
export type PushStand = {
	push: Push;
	subscription: Subscription;
	/** What arrived, as the browser reads it. */
	arrived: () => PushMessage[];
	answerNext: (status: number, after?: number) => void;
};

const message = (body = 'Permohonan sudah masuk antrean.'): PushMessage => ({
	payload: { title: 'Ketanmu', body, url: '/permohonan/1', tag: 'tag-1' },
	topic: 'a'.repeat(32)
});

/** What every implementation of `Push` does. `open` gives a fresh stand. */
export function itKeepsThePushContract(open: () => Promise<PushStand>): void {
	it('brings a message as it was given', async () => {
		const { push, subscription, arrived } = await open();
		expect(await push.send(subscription, message('Sudah siap — “diambil” ✓'))).toEqual({
			kind: 'sent'
		});
		expect(arrived()).toMatchObject([message('Sudah siap — “diambil” ✓')]);
	});

	it.each([200, 201, 202])('is content with %i', async (status) => {
		const { push, subscription, answerNext } = await open();
		answerNext(status);
		expect(await push.send(subscription, message())).toEqual({ kind: 'sent' });
	});

	it.each([404, 410])('says at %i that the browser is gone', async (status) => {
		const { push, subscription, answerNext } = await open();
		answerNext(status);
		expect(await push.send(subscription, message())).toEqual({ kind: 'gone' });
	});

	it.each([429, 500, 502, 503])('wants to try again after %i', async (status) => {
		const { push, subscription, answerNext } = await open();
		answerNext(status, 90);
		const outcome = await push.send(subscription, message());
		expect(outcome).toEqual({ kind: 'retry', after: 90, unknown: false });
	});

	it.each([301, 302, 307, 400, 401, 403, 413])('gives up at %i', async (status) => {
		const { push, subscription, answerNext, arrived } = await open();
		answerNext(status);
		const outcome = await push.send(subscription, message());
		expect(outcome).toEqual({ kind: 'refused', reason: String(status) });
		expect(arrived()).toHaveLength(1);
	});

	it('sends nothing that push services would not take', async () => {
		const { push, subscription, arrived } = await open();
		const empty = JSON.stringify(message('').payload).length;
		expect(await push.send(subscription, message('x'.repeat(3993 - empty)))).toEqual({
			kind: 'sent'
		});
		expect(await push.send(subscription, message('x'.repeat(3994 - empty)))).toEqual({
			kind: 'refused',
			reason: 'too-large'
		});
		expect(arrived()).toHaveLength(1);
	});
}

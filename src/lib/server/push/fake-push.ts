import { payloadLimit, type Push, type PushMessage, type Subscription } from './push';
import { outcomeOf } from './web-push';

export type FakePush = Push & {
	/** What arrived, eldest first. */
	arrived: (PushMessage & { endpoint: string })[];
	/** The next answers, in order: a status, with the seconds it asks to wait; then 201 again. */
	answerNext: (status: number, after?: number) => void;
};

/** Keeps what it is given instead of sending it, by the same rules as the real one. */
export function createFakePush(): FakePush {
	const answers: { status: number; after?: number }[] = [];
	const arrived: FakePush['arrived'] = [];
	return {
		arrived,
		answerNext: (status, after) => void answers.push({ status, after }),
		send: async ({ endpoint }: Subscription, message) => {
			if (Buffer.byteLength(JSON.stringify(message.payload)) > payloadLimit)
				return { kind: 'refused', reason: 'too-large' };
			arrived.push({ endpoint, ...message });
			const { status, after } = answers.shift() ?? { status: 201 };
			return outcomeOf(status, after);
		}
	};
}

import type { NotedOriginal } from '$lib/domain/delivery/original';
import type { Slot } from '$lib/domain/program/order';
import type { Way } from '$lib/domain/program/program';
import type { AwaitedFromFamily, CorrectionItem, EventData, Verdict } from './event';

/** What somebody may try to do to an application; `decide` says what becomes of it. */
export type Action =
	| ({ type: 'start' } & EventData['started'])
	| ({ type: 'send' } & EventData['sent'])
	| { type: 'confirm'; numberProven?: boolean; reference?: string }
	| { type: 'skip-confirmation' }
	| { type: 'claim'; staff: string }
	| { type: 'release'; reason: 'by-hand' | 'idle' | 'staff-ended' }
	| ({ type: 'judge-page'; page: string; slot: Slot } & Verdict)
	| ({ type: 'judge-answer'; answer: string } & Verdict)
	| { type: 'ask-correction'; items: CorrectionItem[]; words?: string }
	| { type: 'correct-slot'; slot: Slot }
	| { type: 'correct-answer'; answer: string }
	| { type: 'await-family'; what: AwaitedFromFamily }
	| { type: 'answer-family'; what: AwaitedFromFamily }
	/** `pages` are the present pages of the case: all must be judged and accepted. */
	| { type: 'approve'; pages: string[] }
	| { type: 'reject'; law: string; instead: string; words?: string }
	| { type: 'cancel'; reason?: string }
	| { type: 'expire' }
	| { type: 'reopen' }
	| { type: 'hold-output'; output: Slot }
	| { type: 'release-stock'; output: Slot }
	| { type: 'number-output'; output: Slot }
	| { type: 'attach-pdf'; output: Slot; file: string }
	| { type: 'issue-output'; output: Slot }
	/** `originals`: papers that the office takes back, as stored with the case. */
	| {
			type: 'prepare';
			shipment: string;
			outputs: Slot[];
			originals?: Slot[];
			courier?: string;
			fee?: number;
	  }
	| { type: 'note-original'; original: Slot; state: NotedOriginal }
	| { type: 'hand-over'; shipment: string }
	| { type: 'report-in-transit'; shipment: string }
	/** `fetched` from the shelf; the other two once it has been handed over. */
	| { type: 'report-delivered'; shipment: string; by: 'courier' | 'fetched' | 'officer' }
	| { type: 'download-pdf'; output: Slot }
	| { type: 'report-returned'; shipment: string; reason: string }
	| { type: 'agree-resend'; shipment: string; way: Way; courier?: string; fee?: number }
	| { type: 'report-lost'; shipment: string }
	| { type: 'reprint' }
	| { type: 'receive' }
	| { type: 'contradict-delivery' }
	| { type: 'complete-by-time' }
	| { type: 'change-delivery'; way: Way }
	| { type: 'ask'; message: string }
	| { type: 'answer'; message: string };

export type ActionType = Action['type'];
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>;

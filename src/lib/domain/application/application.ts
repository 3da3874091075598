import type { Actor } from '$lib/domain/actor';
import type { OriginalState } from '$lib/domain/delivery/original';
import type { Lane, Slot } from '$lib/domain/program/order';
import type { Way } from '$lib/domain/program/program';
import type { AwaitedFromFamily, CorrectionItem, Verdict } from './event';
import type { OutputState, Status } from './status';

export type Output = {
	id: Slot;
	kind: string;
	person: string;
	medium: 'pdf' | 'card';
	state: OutputState;
	hasPdf: boolean;
	/** Its number in the register is noted (sealed elsewhere). */
	hasNumber?: boolean;
	/** First time it was issued; from then on its PDF can be downloaded, whatever happens later. */
	issuedAt?: string;
	/** The live shipment that carries it, if any. */
	shipment?: string;
};

export type ShipmentState =
	'prepared' | 'handed-over' | 'in-transit' | 'returned' | 'delivered' | 'lost';

export type Shipment = {
	id: string;
	way: Way;
	outputs: Slot[];
	courier?: string;
	/** Integer rupiah, as agreed when the way was chosen. */
	fee?: number;
	state: ShipmentState;
	/** When its present state began. */
	since: string;
};

/** A paper to take back, with the parcel that asks for it. */
export type Original = { slot: Slot; shipment: string; state: OriginalState; since: string };

/** An application as its events tell it. All times are ISO instants. */
export type Application = {
	status: Status;
	program: string;
	services: string[];
	catalogueVersion: number;
	startedBy: Actor;
	code?: string;
	lane?: Lane;
	way?: Way;
	sentAt?: string;
	confirmation?: 'awaited' | 'skipped';
	/** Only when somebody confirmed; a skipped step leaves it empty. */
	confirmedAt?: string;
	/** What orders the queue: set once, moved by nothing that is written later. */
	placeAt?: string;
	numberProven: boolean;
	/** When the present status began. */
	since: string;
	claimedBy?: string;
	/** When an operator opened it for the first time; later claims are no news. */
	firstClaimedAt?: string;
	verdicts: Record<string, Verdict & { slot?: Slot }>;
	correction?: { items: CorrectionItem[]; open: CorrectionItem[]; askedAt: string };
	awaited?: AwaitedFromFamily;
	rejection?: { law: string; instead: string; words?: string };
	expiredFrom?: 'awaiting-confirmation' | 'needs-correction';
	outputs: Output[];
	shipments: Shipment[];
	originals: Original[];
	/** The resident's contradiction of "delivered"; stops the seven days. */
	notReceivedAt?: string;
	deliveredAt?: string;
	/** Messages of the resident that the office has not answered yet. */
	openQuestions: string[];
};

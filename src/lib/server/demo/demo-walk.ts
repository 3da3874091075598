import { randomUUID } from 'node:crypto';
import type { Actor } from '$lib/domain/actor';
import type { Action } from '$lib/domain/application/action';
import type { Application } from '$lib/domain/application/application';
import { fold } from '$lib/domain/application/fold';
import type { Status } from '$lib/domain/application/status';
import { act } from '$lib/server/application/act';
import { attachPdf } from '$lib/server/application/official-pdf';
import type { StaffMember } from '$lib/server/auth/session';
import { newId } from '$lib/server/new-id';
import { findCase } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { pagesOf } from '$lib/server/repository/page';
import type { Services } from '$lib/server/services';
import type { DemoCase } from './demo-plan';
import { samplePdf } from './sample-pdf';

const system: Actor = { kind: 'system' };

/** Services with a clock of their own, moved on by hours. */
export type Clocked = Services & { advance: (hours: number) => void };

export type Cast = { resident: Actor; operator: Actor; staff: StaffMember };

/** The statuses on the straight road of a parcel, in order. */
const road: readonly Status[] = [
	'queued',
	'in-review',
	'processing',
	'issued',
	'ready',
	'handed-over',
	'in-transit',
	'delivered',
	'completed'
];

/** Leads one sent case into its status, by the same `act` as everybody. `services.now` is its own clock. */
export class DemoWalk {
	constructor(
		private readonly services: Clocked,
		private readonly id: string,
		private readonly cast: Cast,
		private readonly plan: DemoCase
	) {}

	private async do(action: Action, actor: Actor): Promise<void> {
		const request = {
			caseId: this.id,
			scope: { kind: 'system' } as const,
			actionId: randomUUID(),
			actor,
			via: 'web' as const
		};
		const done = await act(this.services, request, action);
		if (!done.ok) throw new Error(`demo case ${this.plan.status}: ${action.type}: ${done.issue}`);
		this.services.advance(action.type === 'judge-page' ? 0.02 : 4.3);
	}

	private async now(): Promise<Application> {
		return fold(await eventsOf(this.services.db, this.id));
	}

	async to(status: Status): Promise<void> {
		const { resident } = this.cast;
		if (status === 'awaiting-confirmation') return;
		if (status === 'expired') return this.do({ type: 'expire' }, system);
		await this.do({ type: 'confirm' }, { kind: 'whatsapp' });
		if (status === 'cancelled') return this.do({ type: 'cancel' }, resident);
		if (status === 'queued') return;
		await this.review(status);
		if (['in-review', 'needs-correction', 'awaiting-family', 'rejected'].includes(status)) return;
		await this.make(status);
		if (status === 'waiting-stock' || status === 'processing') return;
		if (this.plan.way === 'pdf') return;
		const on = road.includes(status) ? road.indexOf(status) : road.indexOf('in-transit');
		if (on < road.indexOf('ready')) return;
		for (const shipment of await this.ship()) await this.carry(shipment, status, on);
		if (status === 'completed') await this.do({ type: 'receive' }, resident);
	}

	private async review(status: Status): Promise<void> {
		const { operator } = this.cast;
		await this.do({ type: 'claim', staff: operator.id as string }, operator);
		const pages = await pagesOf(this.services.db, this.id);
		const [bad] = pages;
		if (status === 'in-review') return;
		if (status === 'awaiting-family')
			return this.do({ type: 'await-family', what: 'name' }, operator);
		if (status === 'rejected')
			return this.do(
				{ type: 'reject', law: 'other-office', instead: 'go-to-home-office' },
				operator
			);
		for (const page of pages) {
			const again = status === 'needs-correction' && page === bad;
			await this.do(
				{
					type: 'judge-page',
					page: page.id,
					slot: page.slot,
					...(again ? { verdict: 'asked-again', reason: 'blurred' } : { verdict: 'accepted' })
				},
				operator
			);
		}
		if (status !== 'needs-correction')
			return this.do({ type: 'approve', pages: pages.map(({ id }) => id) }, operator);
		const items = [{ slot: bad?.slot as string, reason: 'blurred' }];
		await this.do({ type: 'ask-correction', items }, operator);
	}

	private async make(status: Status): Promise<void> {
		const { operator, staff } = this.cast;
		const { outputs } = await this.now();
		for (const [index, { id, medium }] of outputs.entries()) {
			const last = index === outputs.length - 1;
			if (status === 'waiting-stock' && medium === 'card')
				return this.do({ type: 'hold-output', output: id }, operator);
			if (status === 'processing' && (last || !this.plan.mixed)) return;
			if (medium === 'pdf')
				await attachPdf(
					this.services,
					{ caseId: this.id, actionId: randomUUID(), staff },
					{ output: id, bytes: samplePdf() }
				);
			await this.do({ type: 'issue-output', output: id }, operator);
		}
	}

	/** One parcel with everything, or two where the plan says so. */
	private async ship(): Promise<string[]> {
		const ids = (await this.now()).outputs.map(({ id }) => id);
		const loads = this.plan.twoShipments ? [ids.slice(0, 1), ids.slice(1)] : [ids];
		const row = await findCase(this.services.db, { kind: 'system' }, this.id);
		const originals = row?.order?.withdrawn.map(({ slot }) => slot) ?? [];
		const made: string[] = [];
		for (const outputs of loads) {
			const shipment = newId(this.services.now());
			await this.do(
				{
					type: 'prepare',
					shipment,
					outputs,
					originals,
					...(this.plan.way === 'courier' && { courier: await this.courier(), fee: 20_000 })
				},
				this.cast.operator
			);
			made.push(shipment);
		}
		return made;
	}

	private async courier(): Promise<string> {
		return (await this.services.officeNow()).office.couriers[0]?.id as string;
	}

	private async carry(shipment: string, status: Status, on: number): Promise<void> {
		const { operator } = this.cast;
		const upTo = (station: Status) => on >= road.indexOf(station);
		if (upTo('handed-over')) await this.do({ type: 'hand-over', shipment }, operator);
		if (upTo('in-transit')) await this.do({ type: 'report-in-transit', shipment }, operator);
		if (status === 'returned')
			await this.do({ type: 'report-returned', shipment, reason: 'nobody-home' }, operator);
		if (status === 'lost') await this.do({ type: 'report-lost', shipment }, operator);
		if (upTo('delivered'))
			await this.do({ type: 'report-delivered', shipment, by: 'courier' }, operator);
	}
}

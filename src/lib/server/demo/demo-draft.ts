import { randomUUID } from 'node:crypto';
import type { Delivery } from '$lib/domain/delivery/delivery';
import { feeFor, zoneFor } from '$lib/domain/office/fee';
import { labelIn } from '$lib/domain/label';
import type { OrderPaper } from '$lib/domain/program/order';
import { currentCatalogue, todayOf } from '$lib/server/application/catalogue';
import { saveDraft } from '$lib/server/application/draft';
import { receivePage } from '$lib/server/application/receive-page';
import { startDraft } from '$lib/server/application/start';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import type { DemoCase, DemoPlan } from './demo-plan';
import { inventAnswers } from './invented-answer';
import { renderPaper } from './paper-picture';

const size = { width: 1000, height: 750, quality: 80 };

/** The same paper in several cases is drawn once. */
const drawn = new Map<string, Promise<Buffer>>();

function pictureOf(paper: OrderPaper, person: string, blurred: boolean): Promise<Buffer> {
	const title = labelIn(paper.label, 'id').toUpperCase();
	const key = `${title} ${person} ${blurred}`;
	const lines = ['CONTOH REKAAN', person.toUpperCase(), 'BUKAN DOKUMEN RESMI'];
	const picture =
		drawn.get(key) ?? renderPaper({ title, lines, ...size, ...(blurred && { blur: 6 }) });
	drawn.set(key, picture);
	return picture;
}

/** Begins a case, answers, photographs and chooses a way, as a resident would. */
export async function makeDemoDraft(
	services: Services,
	plan: DemoPlan,
	demo: DemoCase,
	holder: Holder
): Promise<string> {
	const { office } = await services.officeNow();
	const catalogue = await currentCatalogue(services);
	const setting = { catalogue, plan, nikRegion: office.nikRegion, today: await todayOf(services) };
	const program = office.programs.find(({ slug }) => slug === demo.program);
	if (!program) throw new Error(`demo case ${demo.status}: no program ${demo.program}`);
	const { answers, order } = inventAnswers(setting, program, demo);
	const started = await startDraft(services, {
		actionId: randomUUID(),
		program: program.slug,
		services: demo.services,
		answers,
		holder,
		actor: { kind: 'resident', id: holder.id },
		demo: true
	});
	if (!started.ok) throw new Error(`demo case ${demo.status}: ${started.issue}`);
	const { caseId } = started.value;
	const scope: Scope = { kind: 'holders', holders: [holder], now: services.now().toISOString() };
	let first = true;
	for (const paper of order.papers.filter(({ required }) => required)) {
		const person = order.persons.find((one) => one.person === paper.person);
		const name = answers[`nama:${paper.person}`] ?? labelIn(person?.label ?? paper.label, 'id');
		const bytes = await pictureOf(paper, name, demo.blurred && first);
		first = false;
		const actionId = randomUUID();
		await receivePage(services, { scope, caseId, slot: paper.slot, actionId, bytes });
	}
	await saveDraft(services, scope, caseId, { delivery: await deliveryOf(services, plan, demo) });
	return caseId;
}

async function deliveryOf(
	services: Services,
	plan: DemoPlan,
	{ way }: DemoCase
): Promise<Delivery> {
	const { office, fees } = await services.officeNow();
	const [kecamatan] = office.kecamatan;
	const village = kecamatan?.villages[0]?.code as string;
	const destination = {
		inside: true,
		village,
		rt: '01',
		rw: '01',
		street: plan.texts.address as string,
		landmark: 'Contoh rekaan'
	} as const;
	const recipient = plan.people.pelapor?.name;
	if (way === 'courier') {
		const courier = office.couriers[0]?.id as string;
		const zone = zoneFor(office, village);
		const fee = feeFor(fees, courier, zone, await todayOf(services)) ?? 0;
		return { way, courier, zone, fee, recipient, destination };
	}
	if (way === 'house') return { way, recipient, destination };
	if (way === 'facility') return { way, place: office.facilities[0]?.id };
	if (way === 'pickup' || way === 'visit') return { way, place: office.servicePoints[0]?.id };
	return { way };
}

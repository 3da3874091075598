import { showCode, type CaseCode } from '$lib/domain/application/code';
import { canDo } from '$lib/domain/application/allowed';
import type { ActionType } from '$lib/domain/application/action';
import { standardClockOf } from '$lib/domain/application/standard';
import { isOverdue } from '$lib/domain/application/queue';
import { returnReasons } from '$lib/domain/delivery/return-reason';
import { labelIn } from '$lib/domain/label';
import { may } from '$lib/domain/permission';
import { staffActor } from '$lib/server/application/office-act';
import { calendarOf } from '$lib/server/application/office-calendar';
import { noteIdentity } from '$lib/server/application/office-case';
import { staffNames } from '$lib/server/application/staff-names';
import { officerOf, openOfficeCase } from '$lib/server/http/office-form';
import { services } from '$lib/server/services';
import { awaitedText } from '$lib/text/actor';
import { momentText } from '$lib/text/date';
import { laneText } from '$lib/text/lane';
import { localeOf } from '$lib/text/locale';
import { moneyText } from '$lib/text/money';
import { returnReasonText } from '$lib/text/reason';
import { statusText } from '$lib/text/status';
import { wayText } from '$lib/text/way';
import { caseActions } from './case-actions';
import { historyOf } from './history-view';
import { outputActions } from './output-actions';
import { papersView } from './papers-view';
import { shipmentActions } from './shipment-actions';
import { outputsView, shipmentsView, targetText } from './shipments-view';
import { valueGroups } from './value-groups';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const here = services();
	const staff = officerOf(event);
	const found = await openOfficeCase(event);
	await noteIdentity(here, found.row.id, staff);
	const locale = localeOf(event.locals.locale);
	const { office, settings } = await here.officeNow();
	const { row, application, order, catalogue, delivery, words } = found;
	const names = await staffNames(here);
	const now = here.now().toISOString();
	const standard = settings['standard-hours'][row.lane ?? 'general'];
	const clock = standardClockOf(found.events, standard, calendarOf(office, settings), now);
	const heldByMe = application.claimedBy === staff.id;
	const isHeldByAnother = application.claimedBy !== undefined && !heldByMe;
	const can = (action: ActionType) =>
		canDo(application, action) && may(staffActor(staff), action) && !isHeldByAnother;
	const program = office.programs.find(({ slug }) => slug === row.program);
	const courier = office.couriers.find(({ id }) => id === delivery?.courier);
	return {
		code: showCode(found.code as CaseCode),
		version: row.version,
		quiet: order.quiet,
		status: statusText(application.status, application.way),
		lane: laneText(row.lane ?? 'general'),
		program: program?.name ?? row.program,
		services: row.services.map((id) => {
			const service = catalogue.services.find((one) => one.id === id);
			return service ? labelIn(service.label, locale) : id;
		}),
		sentAt: row.sentAt && momentText(row.sentAt, office),
		placeAt: row.placeAt && momentText(row.placeAt, office),
		due: clock.dueAt && momentText(clock.dueAt, office),
		late: isOverdue(clock.dueAt, now),
		numberProven: application.numberProven,
		contradictedAt: application.notReceivedAt && momentText(application.notReceivedAt, office),
		claimedBy: application.claimedBy && (names.get(application.claimedBy) ?? ''),
		heldByMe,
		awaited: application.awaited && awaitedText(application.awaited),
		awaitedCode: application.awaited,
		groups: valueGroups(found, locale),
		papers: papersView(found, settings['correction-reasons'], locale),
		outputs: await outputsView(here, found, locale),
		...(await shipmentsView(here, found, locale)),
		delivery: {
			way: application.way && wayText(application.way),
			courier: courier?.name,
			fee: delivery?.fee === undefined ? undefined : moneyText(delivery.fee),
			target: delivery ? targetText(delivery, office, settings) : ''
		},
		couriers: office.couriers.map(({ id, name }) => ({ value: id, label: name })),
		returnReasons: returnReasons.map((value) => ({ value, label: returnReasonText(value) })),
		questions: words
			.filter(({ kind }) => kind === 'question' || kind === 'family')
			.map(({ id, kind, text, at }) => ({
				id,
				text,
				isAnswer: kind === 'family',
				at: momentText(at, office),
				isOpen: application.openQuestions.includes(id),
				answers: words.filter(({ answers }) => answers === id).map((one) => one.text)
			})),
		history: historyOf(found, names, office),
		can: {
			claim: can('claim'),
			review: heldByMe && can('judge-page'),
			release: can('release') && (heldByMe || staff.role === 'supervisor'),
			confirm: can('confirm') && application.status !== 'expired',
			answerFamily: can('answer-family'),
			reject: can('reject'),
			prepare: can('prepare') && application.way !== 'pdf',
			reprint: can('reprint')
		}
	};
};

export const actions: Actions = { ...caseActions, ...outputActions, ...shipmentActions };

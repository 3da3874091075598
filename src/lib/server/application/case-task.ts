import type { Application } from '$lib/domain/application/application';
import { canDo } from '$lib/domain/application/allowed';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { nextStepFor } from '$lib/domain/application/next-step';
import type { Services } from '$lib/server/services';
import type { Locale } from '$lib/text/locale';
import { moneyText } from '$lib/text/money';
import { nextStepText } from '$lib/text/next-step';
import { originalTitle } from '$lib/text/paper';
import { m } from '$lib/text/paraglide/messages';
import { objectionText, rejectionLawText, rejectionWayText } from '$lib/text/reason';
import { whatsappDraftText, whatsappLink } from '$lib/text/whatsapp-draft';
import type { CaseFile } from './case-file';
import type { CaseDelivery, OfficeData } from './case-delivery';
import { findWhatsappLine } from './whatsapp-line';

const onTheRoad = ['handed-over', 'in-transit'];

/** What must lie ready when somebody comes: money first, then the papers that go back. */
function toPrepare(file: CaseFile, deliveries: CaseDelivery[], locale: Locale) {
	const parcel = deliveries.find(({ state }) => state && onTheRoad.includes(state));
	if (!parcel) return undefined;
	const given = file.application.originals.filter(
		({ state }) => state === 'given' || state === 'arrived'
	);
	const collects = parcel.way === 'house' || (parcel.courier?.collects ?? false);
	const { withdrawn } = file.order;
	const due = withdrawn.filter(({ slot }) => given.every((row) => row.slot !== slot));
	const kept = file.order.kept.map((one) =>
		originalTitle(one, file.order.kept, file.order, locale)
	);
	return {
		money:
			parcel.courier && parcel.fee > 0
				? { amount: moneyText(parcel.fee, locale), courier: parcel.courier.name }
				: undefined,
		papers: collects ? due.map((one) => originalTitle(one, withdrawn, file.order, locale)) : [],
		kept: new Intl.ListFormat(locale, { type: 'conjunction' }).format(kept)
	};
}

function rejectionView({ application, words }: CaseFile, at: OfficeData, locale: Locale) {
	const { rejection } = application;
	if (!rejection) return undefined;
	const { settings, office } = at;
	const law = settings['rejection-laws'].find(({ code }) => code === rejection.law);
	const way = settings['rejection-ways'].find(({ code }) => code === rejection.instead);
	return {
		law: rejectionLawText(law ?? { code: rejection.law, citation: '', confirmed: false }, locale),
		citation: law?.citation ?? '',
		words: words.find(({ id }) => id === rejection.words)?.text,
		instead: rejectionWayText(way ?? { code: rejection.instead }, office.shortName, locale),
		objection: objectionText(office.shortName, locale)
	};
}

async function whatsappFor(services: Services, { row }: CaseFile, at: OfficeData, locale: Locale) {
	const line = await findWhatsappLine(services, row.services);
	if (!line || !row.code) return undefined;
	const { office } = at;
	const program = office.programs.find(({ slug }) => slug === row.program)?.name ?? row.program;
	const code = showCode(row.code as CaseCode);
	return whatsappLink(line, whatsappDraftText({ office: office.shortName, program, code }, locale));
}

/** In other words than "Kami kabari", where no more news comes. */
const nothingToDo = ({ status, notReceivedAt }: Application, locale: Locale) =>
	notReceivedAt
		? m.case_contradicted({}, { locale })
		: status === 'completed'
			? m.step_none_completed({}, { locale })
			: status === 'cancelled'
				? m.step_none_cancelled({}, { locale })
				: undefined;

/** "Yang perlu Anda lakukan sekarang", with everything that is done right there. */
export async function caseTask(
	services: Services,
	file: CaseFile,
	at: OfficeData,
	deliveries: CaseDelivery[],
	locale: Locale
) {
	const { application } = file;
	const step = nextStepFor(application);
	const onShelf = deliveries.find(({ state }) => state === 'prepared');
	const back = deliveries.find(({ state }) => state === 'returned');
	return {
		step,
		...nextStepText(step, locale),
		quietNone: nothingToDo(application, locale),
		whatsapp: step === 'send-whatsapp' ? await whatsappFor(services, file, at, locale) : undefined,
		prepare:
			step === 'prepare-for-courier' || step === 'prepare-for-officer'
				? toPrepare(file, deliveries, locale)
				: undefined,
		fetchAt: step === 'fetch' || step === 'come-to-visit' ? onShelf?.place : undefined,
		resend: step === 'choose-resend' ? back?.shipment : undefined,
		rejection: rejectionView(file, at, locale),
		canReceive:
			canDo(application, 'receive') &&
			(application.status === 'delivered' ||
				application.shipments.some(
					({ state }) => onTheRoad.includes(state) || state === 'delivered'
				)),
		canContradict: canDo(application, 'contradict-delivery') && !application.notReceivedAt,
		canReopen: canDo(application, 'reopen')
	};
}

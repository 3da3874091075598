import { describe, expect, it } from 'vitest';
import { statuses } from '$lib/domain/application/status';
import { noticeCodes, noticeLevels } from '$lib/domain/application/notice';
import { nextSteps } from '$lib/domain/application/next-step';
import { refusals } from '$lib/domain/application/decision';
import { photoFlags, photoIssues } from '$lib/domain/document/photo-issue';
import { parseDate } from '$lib/domain/time/parse-date';
import { parseNik } from '$lib/domain/identity/nik';
import { consentFor, consentIds } from './consent';
import { clockText, dateText, hourText, momentText, stampText, weekdayText } from './date';
import { estimateText, workingDurationText } from './duration';
import { issueText } from './issue';
import { localeOf, locales } from './locale';
import { moneyText, shippingText } from './money';
import { nextStepText } from './next-step';
import { noticeText } from './notice';
import { photoFlagText, photoIssueText } from './photo';
import { correctionReasonText, rejectionWayText } from './reason';
import { refusalText } from './refusal';
import { statusText } from './status';
import { publicStatusSentence, statusSentence } from './status-sentence';

const jakarta = { timeZone: 'Asia/Jakarta', zoneAbbreviation: 'WIB' };
const makassar = { timeZone: 'Asia/Makassar', zoneAbbreviation: 'WITA' };
const at = '2026-11-24T03:42:00.000Z';

describe('dates in words', () => {
	it('say weekday, day, month and year', () => {
		expect(dateText('2026-11-24', 'id')).toBe('Selasa, 24 November 2026');
		expect(dateText('2026-11-24', 'en')).toBe('Tuesday, 24 November 2026');
	});
	it('show the clock of the office, not of the machine', () => {
		expect(clockText(at, jakarta, 'id')).toBe('pukul 10.42 WIB');
		expect(clockText(at, makassar, 'id')).toBe('pukul 11.42 WITA');
		expect(momentText(at, jakarta, 'id')).toBe('Selasa, 24 November 2026, pukul 10.42 WIB');
		expect(momentText(at, jakarta, 'en')).toBe('Tuesday, 24 November 2026, 10:42 WIB');
	});
	it('turn the day where the office does', () => {
		expect(momentText('2026-11-24T16:30:00Z', jakarta, 'id')).toMatch(/^Selasa.*23\.30/);
		expect(momentText('2026-11-24T16:30:00Z', makassar, 'id')).toMatch(/^Rabu.*00\.30/);
		expect(stampText('2026-11-24T16:30:00Z', makassar)).toEqual({
			date: '25.11.26',
			hour: '00.30'
		});
	});
	it('name opening hours and weekdays, Sunday as 0', () => {
		expect(hourText('07:30', 'id')).toBe('07.30');
		expect(weekdayText(0, 'id')).toBe('Minggu');
		expect(weekdayText(5, 'id')).toBe('Jumat');
	});
});

describe('money and time', () => {
	it('keeps the document free and the fee the courier’s', () => {
		expect(shippingText('Pos', 20_000, 'id')).toBe(
			'Dokumen gratis. Ongkos kirim Pos Rp 20.000, dibayar ke kurir saat dokumen tiba.'
		);
		expect(moneyText(0, 'id')).toBe('gratis');
	});
	it('speaks of working days, never of working hours', () => {
		expect(workingDurationText(24, 'id')).toBe('1 hari kerja');
		expect(workingDurationText(25, 'id')).toBe('2 hari kerja');
		expect(workingDurationText(3, 'id')).toBe('kurang dari 1 hari kerja');
		expect(estimateText({ p50: 24, p80: 60 }, 'id')).toBe(
			'Tahap ini biasanya selesai dalam 1 sampai 3 hari kerja.'
		);
		expect(estimateText({ p50: 5, p80: 20 }, 'en')).toBe(
			'This step usually takes less than 1 working day.'
		);
		expect(estimateText(undefined, 'id')).toContain('belum cukup data');
	});
});

describe('issues', () => {
	it('count what was written', () => {
		const nik = parseNik('351699520590001');
		expect(!nik.ok && issueText(nik.issue, 'id')).toBe(
			'NIK harus 16 angka. Yang Anda tulis 15 angka.'
		);
	});
	it('name the parts of a date that are missing', () => {
		const date = parseDate({ day: '4', month: '', year: '' }, { today: '2026-11-24' });
		expect(!date.ok && issueText(date.issue, 'id')).toContain('bulan, tahun');
		expect(!date.ok && issueText(date.issue, 'en')).toContain('month, year');
	});
});

describe('statuses', () => {
	it('are called as the product says', () => {
		expect(statuses.map((status) => statusText(status, undefined, 'id'))).toEqual([
			'Belum dikirim',
			'Menunggu pesan WhatsApp',
			'Dalam antrean',
			'Sedang diperiksa',
			'Perlu perbaikan',
			'Menunggu keluarga',
			'Sedang dibuat',
			'Menunggu blangko',
			'Dokumen terbit',
			'Siap dikirim / Siap diambil',
			'Sudah di kurir',
			'Dalam perjalanan',
			'Sudah sampai',
			'Selesai',
			'Kembali ke kantor',
			'Hilang di perjalanan',
			'Tidak dapat diproses',
			'Dibatalkan',
			'Lewat batas waktu'
		]);
	});
	it('have other words where the way ends otherwise', () => {
		expect(statusText('ready', 'courier', 'id')).toBe('Siap dikirim');
		expect(statusText('ready', 'pickup', 'id')).toBe('Siap diambil');
		expect(statusText('handed-over', 'house', 'id')).toBe('Dibawa petugas');
		expect(statusText('queued', 'pdf', 'id')).toBe('Dalam antrean');
	});
});

describe.each([...locales])('in %s', (locale) => {
	const news = noticeCodes.flatMap((code) =>
		noticeLevels.map((level) => noticeText({ code, level }, { locale }).body)
	);

	it('what strangers may read names no document, death, way or amount', () => {
		const telling =
			/akta|\bkk\b|ktp|kia|kematian|duka|almarhum|kurir|rp |certificate|card|death|courier/i;
		for (const status of statuses)
			expect(publicStatusSentence(status, locale)).not.toMatch(telling);
		for (const code of noticeCodes)
			expect(noticeText({ code, level: 'stage' }, { locale, discreet: true }).body).not.toMatch(
				telling
			);
	});
	it('a push is one short line without a document or a place to fill in', () => {
		for (const body of news) {
			expect(body.length).toBeLessThan(100);
			expect(body).not.toMatch(/\{|akta|\bkk\b|ktp|kia\b|certificate/i);
		}
	});
	it('a discreet push is the same for all news', () => {
		const bodies = noticeCodes.map(
			(code) => noticeText({ code, level: 'applicant' }, { locale, discreet: true }).body
		);
		expect(new Set(bodies).size).toBe(1);
	});
	it('a relative is never told to do what only the applicant can', () => {
		const code = 'needs-correction';
		expect(noticeText({ code, level: 'stage' }, { locale }).body).not.toBe(
			noticeText({ code, level: 'applicant' }, { locale }).body
		);
	});
	it('no two refusals, steps or photo faults say the same', () => {
		for (const said of [
			refusals.map((refusal) => refusalText(refusal, locale)),
			nextSteps.map((step) => nextStepText(step, locale).title),
			photoIssues.map((issue) => photoIssueText(issue, locale)),
			photoFlags.map((flag) => photoFlagText(flag, locale)),
			statuses.map((status) => statusSentence(status, locale))
		])
			expect(new Set(said).size).toBe(said.length);
	});
	it('consents hold the office’s name and nothing unfilled', () => {
		for (const id of consentIds) {
			const consent = consentFor(id, 'Dinas Contoh', locale);
			expect(consent.text).not.toContain('{');
			expect(consent.text).toBe(consent.sentences.join('\n'));
		}
		expect(consentFor('data-notice', 'Dinas Contoh', locale).text).toContain('Dinas Contoh');
	});
});

describe('reasons', () => {
	it('use the office’s own words before the shipped ones', () => {
		const own = { code: 'blurred', picture: 'sharp', label: { id: 'Kabur', en: 'Fuzzy' } } as const;
		expect(correctionReasonText(own, 'en')).toBe('Fuzzy');
		expect(correctionReasonText({ code: 'blurred', picture: 'sharp' }, 'en')).toContain('blurred');
	});
	it('keep a code of the office without words readable', () => {
		expect(correctionReasonText({ code: 'ink-run', picture: 'none' }, 'id')).toBe('ink-run');
	});
	it('name the office to go to', () => {
		expect(rejectionWayText({ code: 'come-to-office' }, 'Dinas Contoh', 'id')).toContain(
			'Dinas Contoh'
		);
	});
});

it('an unknown language is Indonesian', () => {
	expect(localeOf('en')).toBe('en');
	for (const raw of ['fr', '', undefined, null, 3]) expect(localeOf(raw)).toBe('id');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClock } from './parse-clock';

test.each(['07.30', '7.30', '7:30', '07:30', '0730', 'pukul 07.30', 'Jam 7:30', ' 07 . 30 '])(
	'reads %j',
	(raw) => expect(parseClock(raw)).toEqual({ ok: true, value: '07:30' })
);

test.each([
	['', 'clock-empty'],
	['7', 'clock-format'],
	['730', 'clock-format'],
	['7.3', 'clock-format'],
	['07.30.00', 'clock-format'],
	['pagi', 'clock-format'],
	['24.00', 'clock-impossible'],
	['12.60', 'clock-impossible']
])('refuses %j as %s', (raw, code) => {
	expect(parseClock(raw)).toEqual({ ok: false, issue: { code } });
});

test('every minute of the day is read with a dot and with a colon', () => {
	fc.assert(
		fc.property(fc.nat(23), fc.nat(59), fc.constantFrom('.', ':'), (hour, minute, sign) => {
			const [h, m] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
			expect(parseClock(`${hour}${sign}${m}`)).toEqual({ ok: true, value: `${h}:${m}` });
		})
	);
});

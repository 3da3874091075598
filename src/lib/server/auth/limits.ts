import type { Db } from '$lib/server/db/client';
import { createRecent } from '$lib/server/recent';
import type { Vault } from '$lib/server/repository/vault';
import { countedAddressOf } from './address';
import { ceiling } from './ceiling';
import { growingLimit, refusedTurn, type Turn } from './growing-limit';
import { keyedHashOf } from './token';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A PIN has 10⁶ values: after these, about 35 tries a day for a number from strangers' devices. */
const secret = { free: 5, windowSeconds: DAY, firstSeconds: 30, longestSeconds: HOUR };
/** Thousands share a carrier's address: it is slowed to one try in 20 seconds, never shut. */
const carrier = { free: 30, windowSeconds: HOUR, firstSeconds: 1, longestSeconds: 20 };
/** One PIN over many numbers. The owner of that PIN signs in on a known device as ever. */
const samePin = { free: 20, windowSeconds: HOUR, firstSeconds: 5, longestSeconds: MINUTE };
/** Twelve letters stand more tries than a PIN: from elsewhere an officer is slowed, never shut out. */
const username = { free: 10, windowSeconds: HOUR, firstSeconds: 1, longestSeconds: 5 };
const code = { free: 20, windowSeconds: HOUR, firstSeconds: 2, longestSeconds: MINUTE };
const CODE_MISSES_OF_SITE = 1000;
const CODES_FREE_UNDER_ATTACK = 3;
const TRANSFER_TRIES = 5;
const TRANSFER_TRIES_OF_ADDRESS = 60;
/** Bytes that count as one: the largest ceiling still fits the counter's column. */
const PHOTO_UNIT = 100_000;
const REPORTS = 10;
const REPORTS_OF_SITE = 1000;

/**
 * Every counter of tries. They stand in the table `limits` under keyed hashes: no number, address or PIN
 * can be read there. Answers are seconds to wait; 0 means go on.
 */
export function limitsFor(db: Db, vault: Vault) {
	const keyOf = (use: string, value: string) => keyedHashOf(vault, `limit ${use}`, value);
	const addressKey = (address: string) => keyOf('address', countedAddressOf(address));

	/** Asked for with every look at a stage, where the keyed hash cost more than all the rest in memory. */
	const gates = createRecent<string>(5000);

	const perNumber = growingLimit(db, 'number', secret);
	const perDevice = growingLimit(db, 'known', secret);
	const perAddress = growingLimit(db, 'address', carrier);
	const perPin = growingLimit(db, 'pin', samePin);
	const perUsername = growingLimit(db, 'username', username);
	const perUsernameHere = growingLimit(db, 'username-address', secret);
	const staffAddress = growingLimit(db, 'staff-address', carrier);
	const codes = growingLimit(db, 'code', code);
	const codesOfSite = ceiling(db, 'codes', HOUR);
	const drafts = ceiling(db, 'draft', DAY);
	const photos = ceiling(db, 'photo', DAY);
	const reports = ceiling(db, 'report', DAY);
	const transfers = ceiling(db, 'transfer', 15 * MINUTE);

	/** All must let it pass; what passed before a refusal is given back, since nothing was compared. */
	async function takeAll(takes: (() => Promise<Turn>)[]): Promise<Turn> {
		const passed: Turn[] = [];
		const undo = async () => void (await Promise.all(passed.map((turn) => turn.undo())));
		for (const take of takes) {
			const turn = await take();
			if (turn.retryAfterSeconds > 0) {
				await undo();
				return refusedTurn(turn.retryAfterSeconds);
			}
			passed.push(turn);
		}
		return { retryAfterSeconds: 0, undo };
	}

	return {
		/** A stranger's try: `number` is the index of the number in hex, or a code that nobody has. */
		takeSignIn: (of: { number: string; address: string; pin: string }): Promise<Turn> =>
			takeAll([
				() => perAddress.take(addressKey(of.address)),
				() => perPin.take(keyOf('pin', of.pin)),
				() => perNumber.take(keyOf('number', of.number))
			]),

		/** A try on a device where this account has signed in before; strangers cannot use it up. */
		takeKnownDevice: (knownDeviceId: string): Promise<Turn> =>
			perDevice.take(keyOf('known', knownDeviceId)),

		takeStaffSignIn: (of: { username: string; address: string }): Promise<Turn> =>
			takeAll([
				() => staffAddress.take(addressKey(of.address)),
				() => perUsername.take(keyOf('username', of.username)),
				() =>
					perUsernameHere.take(
						keyOf('username', JSON.stringify([of.username, countedAddressOf(of.address)]))
					)
			]),

		/** Asked before a public code is looked up; reads one row and counts nothing. */
		waitForCode: (address: string): Promise<number> => codes.waitOf(addressKey(address)),

		/** The same as the key of that row, for the one read of the tracking page. */
		codeGateOf(address: string): string {
			const known = gates.find(address);
			if (known) return known;
			const gate = codes.gateRowOf(addressKey(address));
			gates.put(address, gate);
			return gate;
		},

		/**
		 * Counts a public code that nobody has. While the whole site sees too many, an address has fewer
		 * free ones; who only asks for codes that exist is never slowed.
		 */
		async missCode(address: string): Promise<number> {
			const attacked = (await codesOfSite.take('site', CODE_MISSES_OF_SITE)) > 0;
			const free = attacked ? CODES_FREE_UNDER_ATTACK : undefined;
			return (await codes.take(addressKey(address), free)).retryAfterSeconds;
		},

		/** A new draft; how many a day is a setting. */
		async takeDraft(address: string, most: { perAddress: number; perSite: number }) {
			const own = await drafts.take(addressKey(address), most.perAddress);
			return own > 0 ? own : drafts.take('site', most.perSite);
		},

		/** Photos that no account answers for, by their stored bytes; how many megabytes a day are settings. */
		async takePhoto(address: string, bytes: number, most: { perAddress: number; perSite: number }) {
			const size = Math.ceil(bytes / PHOTO_UNIT);
			const inUnits = (megabytes: number) => (megabytes * 1e6) / PHOTO_UNIT;
			const own = await photos.take(addressKey(address), inUnits(most.perAddress), size);
			return own > 0 ? own : photos.take('site', inUnits(most.perSite), size);
		},

		/** "Diminta lebih? Laporkan" */
		async takeReport(address: string): Promise<number> {
			const own = await reports.take(addressKey(address), REPORTS);
			return own > 0 ? own : reports.take('site', REPORTS_OF_SITE);
		},

		async takeTransfer(of: { device: string; address: string }): Promise<number> {
			const own = await transfers.take(keyOf('device', of.device), TRANSFER_TRIES);
			if (own > 0) return own;
			return transfers.take(addressKey(of.address), TRANSFER_TRIES_OF_ADDRESS);
		}
	};
}

export type Limits = ReturnType<typeof limitsFor>;

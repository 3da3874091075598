import { randomBytes } from 'node:crypto';
import type { Services } from '$lib/server/services';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { makeOfficer, sendOfficeCase, type OfficeCaseWish } from './office-case';

export type OfficeDay = {
	username: string;
	password: string;
	supervisor: string;
	codes: string[];
	accounts: string[];
	slots: string[][];
};

/** An officer and a supervisor who can sign in, and cases of a resident in the queue. */
export async function prepare(services: Services, wishes: OfficeCaseWish[]): Promise<OfficeDay> {
	const password = `kuda ${randomBytes(6).toString('hex')} gerbong`;
	const tag = randomBytes(3).toString('hex');
	const username = `rahma-${tag}`;
	const supervisor = `penyelia-${tag}`;
	await makeOfficer(services, username, { password });
	await makeOfficer(services, supervisor, { role: 'supervisor', password });
	const codes: string[] = [];
	const accounts: string[] = [];
	const slots: string[][] = [];
	for (const wish of wishes) {
		const sent = await sendOfficeCase(services, wish);
		codes.push(showCode(sent.code as CaseCode));
		accounts.push(sent.account);
		slots.push(sent.slots);
	}
	return { username, password, supervisor, codes, accounts, slots };
}

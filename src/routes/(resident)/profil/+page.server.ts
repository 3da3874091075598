import { redirect } from '@sveltejs/kit';
import { maskPhone } from '$lib/domain/identity/phone';
import { mayHold } from '$lib/server/application/begin';
import { findPhone } from '$lib/server/repository/account';
import { services } from '$lib/server/services';
import type { PageServerLoad } from './$types';

/** Whether the number is proven would tell who has just sent a case whether the PIN fitted: sign in first. */
export const load: PageServerLoad = async ({ locals }) => {
	const { db, vault, vapid } = services();
	const { resident } = locals.visitor;
	if (!resident || !mayHold(locals.visitor)) redirect(303, '/masuk?lanjut=%2Fprofil');
	const phone = await findPhone(db, vault, resident.account);
	if (!phone) redirect(303, '/masuk?lanjut=%2Fprofil');
	return {
		phone: maskPhone(phone),
		proven: resident.proven,
		borrowed: resident.borrowed,
		pushKey: vapid.publicKey
	};
};

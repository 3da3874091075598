import { error, json } from '@sveltejs/kit';
import { services } from '$lib/server/services';
import type { RequestHandler } from './$types';

/** The villages of a kecamatan, for the address fields: public data that seldom changes. */
export const GET: RequestHandler = async ({ params }) => {
	const { office } = await services().officeNow();
	const kecamatan = office.kecamatan.find(({ code }) => code === params.kecamatan);
	if (!kecamatan) error(404, 'not-found');
	return json(
		kecamatan.villages.map(({ code, name }) => ({ code, name })),
		{ headers: { 'cache-control': 'public, max-age=3600' } }
	);
};

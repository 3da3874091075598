import { text } from '@sveltejs/kit';
import { findOutage } from '$lib/server/http/readiness';
import { services } from '$lib/server/services';

/** Ready: database, migrations and storage answer too. */
export const GET = async () => {
	const outage = await findOutage(services());
	return outage ? text(`${outage}\n`, { status: 503 }) : text('ready\n');
};

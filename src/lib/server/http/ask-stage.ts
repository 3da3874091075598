import type { RequestEvent } from '@sveltejs/kit';
import { trackByCode } from '$lib/server/application/track';
import { services } from '$lib/server/services';
import { clientAddress } from './client-address';

/** Looks up the code in an address for whoever asks. @param withWay with the stations */
export function askStage(
	event: Pick<RequestEvent, 'request' | 'getClientAddress'>,
	raw: string,
	withWay: boolean
) {
	const here = services();
	const address = clientAddress(event, here.env.TRUSTED_PROXY_HOPS);
	return trackByCode(here, { raw, address, withWay });
}

import type { Services } from '$lib/server/services';

/** Answers to nobody: only where every case is invented too. */
const inventedLine = '6281200000000';

/**
 * The office's WhatsApp number for an order: the line of its first service that has one, else the office's,
 * else the one of the environment. Undefined where there is none.
 * @returns `628…` digits
 */
export async function findWhatsappLine(
	services: Services,
	wanted: readonly string[]
): Promise<string | undefined> {
	const { main, services: lines } = (await services.officeNow()).settings['whatsapp-line'];
	const own = wanted.map((service) => lines[service]).find(Boolean);
	const invented = services.demo ? inventedLine : undefined;
	return own ?? main ?? services.env.WHATSAPP_NUMBER ?? invented;
}

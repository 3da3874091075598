import { queueCounts } from '$lib/server/application/office-queue';
import { staffNames } from '$lib/server/application/staff-names';
import { officerOf } from '$lib/server/http/office-form';
import { services } from '$lib/server/services';
import { m } from '$lib/text/paraglide/messages';
import type { LayoutServerLoad } from './$types';

/** The bar on top of every page of the console. */
export const load: LayoutServerLoad = async (event) => {
	const staff = officerOf(event);
	const [names, counts] = await Promise.all([
		staffNames(services()),
		queueCounts(services(), staff.id)
	]);
	const supervisor = staff.role === 'supervisor';
	return {
		counts,
		desk: {
			name: names.get(staff.id) ?? staff.username,
			menu: [
				{ href: '/petugas/antrean', label: m.office_menu_queue(), count: counts.antrean },
				{ href: '/petugas/whatsapp', label: m.office_menu_whatsapp() },
				{ href: '/petugas/pengiriman', label: m.office_menu_shipments(), count: counts.siap },
				...(supervisor
					? [
							{ href: '/petugas/lapor', label: m.office_menu_reports() },
							{ href: '/petugas/pengaturan', label: m.office_menu_settings() }
						]
					: [])
			]
		}
	};
};

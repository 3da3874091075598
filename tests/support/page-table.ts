import type { Doors, Row } from './every-door';

/** Who looks at a page: `moving` has just signed in on a phone with drafts. */
export type Looker = 'nobody' | 'resident' | 'moving' | 'operator' | 'supervisor' | 'follower';

/** One page as one person sees it; `status` where it is not 200; `sample`: a page for developers. */
export type Visit = { as: Looker; path: string; status?: number; sample?: boolean };

/** The demo's statuses that pages are looked at in. */
export const shownStatuses = [
	...['draft', 'awaiting-confirmation', 'queued', 'in-review', 'needs-correction'],
	...['awaiting-family', 'processing', 'waiting-stock', 'ready', 'handed-over', 'in-transit'],
	...['delivered', 'completed', 'returned', 'lost', 'rejected', 'cancelled']
];

const see =
	(as: Looker, ...paths: string[]) =>
	(): Visit[] =>
		paths.map((path) => ({ as, path }));

const mine =
	(page: string, ...statuses: string[]) =>
	({ rows }: Doors): Visit[] =>
		rows
			.filter(({ status }) => statuses.includes(status))
			.map((row) => ({ as: 'resident', path: fill(`/permohonan/[id]${page}`, row) }));

const desk =
	(page: string, ...statuses: string[]) =>
	({ rows }: Doors): Visit[] =>
		rows
			.filter(({ status }) => statuses.includes(status))
			.map((row) => ({ as: 'operator', path: fill(`/petugas/permohonan/[code]${page}`, row) }));

const fill = (path: string, row: Row): string =>
	path.replace(/\[(\w+)\]/g, (_, name: keyof Row) => encodeURIComponent(row[name]));

const inState = ({ rows }: Doors, wanted: string) =>
	rows.find(({ status }) => status === wanted) as Row;

const followed = ({ rows }: Doors) => rows.find(({ token }) => token) as Row;

/** What is looked at of each route with a page. A new page stands here or the journey fails. */
export const shown: Record<string, (demo: Doors) => Visit[]> = {
	'/(dev)/contoh': () => [{ as: 'nobody', path: '/contoh', sample: true }],
	'/(operator)/petugas/antrean': see('operator', '/petugas/antrean'),
	'/(operator)/petugas/lapor': see('supervisor', '/petugas/lapor'),
	'/(operator)/petugas/pengaturan': see('supervisor', '/petugas/pengaturan'),
	'/(operator)/petugas/pengaturan/[key]': see(
		'supervisor',
		'/petugas/pengaturan/standard-hours',
		'/petugas/pengaturan/hours',
		'/petugas/pengaturan/holidays',
		'/petugas/pengaturan/zones',
		'/petugas/pengaturan/service-points',
		'/petugas/pengaturan/correction-reasons',
		'/petugas/pengaturan/announcement',
		'/petugas/pengaturan/confirmation-expiry-days'
	),
	'/(operator)/petugas/pengaturan/ongkos': see('supervisor', '/petugas/pengaturan/ongkos'),
	'/(operator)/petugas/pengaturan/staf': see('supervisor', '/petugas/pengaturan/staf'),
	'/(operator)/petugas/pengiriman': see('operator', '/petugas/pengiriman'),
	'/(operator)/petugas/permohonan/[code]': desk(
		'',
		...['queued', 'needs-correction', 'processing', 'in-transit', 'returned', 'completed']
	),
	'/(operator)/petugas/permohonan/[code]/foto/[page]': desk('/foto/[page]', 'in-review'),
	'/(operator)/petugas/permohonan/[code]/putusan': desk('/putusan', 'in-review'),
	'/(operator)/petugas/whatsapp': see('operator', '/petugas/whatsapp'),

	'/(public)': see('nobody', '/'),
	'/(public)/ajukan/[slug]': see(
		'nobody',
		'/ajukan/pos-ketanmu',
		'/ajukan/pos-ketanmu?layanan=ktp-hilang'
	),
	'/(public)/bantuan': see('nobody', '/bantuan'),
	'/(public)/keluarga/[token]': (demo) => [
		{ as: 'nobody', path: fill('/keluarga/[token]', followed(demo)) }
	],
	'/(public)/keluarga/i/[linkId]': (demo) => [
		{ as: 'follower', path: fill('/keluarga/i/[linkId]', followed(demo)) },
		{ as: 'nobody', path: fill('/keluarga/i/[linkId]', followed(demo)), status: 404 }
	],
	'/(public)/lacak': see('nobody', '/lacak', '/lacak?kode=x'),
	'/(public)/lacak/[code]': (demo) => [
		{ as: 'nobody', path: fill('/lacak/[code]', followed(demo)) },
		{ as: 'nobody', path: fill('/lacak/[code]', inState(demo, 'queued')) },
		{ as: 'nobody', path: '/lacak/MJK-4T7K-9QXD', status: 404 }
	],
	'/(public)/lanjut': see('nobody', '/lanjut'),
	'/(public)/lapor': see('nobody', '/lapor'),
	'/(public)/lapor/terkirim': see('nobody', '/lapor/terkirim'),
	'/(public)/layanan': see('nobody', '/layanan'),
	'/(public)/layanan/[id]': see('nobody', '/layanan/akta-kelahiran', '/layanan/legalisir'),
	'/(public)/luring': see('nobody', '/luring'),
	'/(public)/peristiwa/[id]': see('nobody', '/peristiwa/lahir', '/peristiwa/meninggal'),
	'/(public)/permohonan': () => [
		{ as: 'nobody', path: '/permohonan' },
		{ as: 'resident', path: '/permohonan' }
	],
	'/(public)/privasi': see('nobody', '/privasi'),
	'/(public)/program/[slug]': see(
		'nobody',
		'/program/pos-ketanmu',
		'/program/motor-sakti',
		'/program/sinden-katut-mas-hardi?layanan=akta-kelahiran&layanan=akta-kematian'
	),

	'/(resident)/keluar': see('resident', '/keluar'),
	'/(resident)/permohonan/[id]': mine('', ...shownStatuses.filter((one) => one !== 'draft')),
	'/(resident)/permohonan/[id]/antar': mine('/antar', 'draft'),
	'/(resident)/permohonan/[id]/batal': mine('/batal', 'queued'),
	'/(resident)/permohonan/[id]/berkas': mine('/berkas', 'draft'),
	'/(resident)/permohonan/[id]/berkas/[slot]': mine('/berkas/[slot]', 'draft', 'needs-correction'),
	'/(resident)/permohonan/[id]/data': mine('/data?orang=pelapor', 'draft'),
	'/(resident)/permohonan/[id]/formulir/[slot]': mine('/formulir/[slot]', 'draft'),
	'/(resident)/permohonan/[id]/hapus': mine('/hapus', 'draft'),
	'/(resident)/permohonan/[id]/kebutuhan': mine('/kebutuhan?tanya=untuk-siapa', 'draft'),
	'/(resident)/permohonan/[id]/keluarga': mine('/keluarga', 'in-transit'),
	'/(resident)/permohonan/[id]/kirim': mine('/kirim', 'draft'),
	'/(resident)/permohonan/[id]/perbaiki': mine('/perbaiki', 'needs-correction'),
	'/(resident)/permohonan/[id]/periksa': mine('/periksa', 'draft'),
	'/(resident)/permohonan/[id]/pindah-hp': mine('/pindah-hp', 'draft'),
	'/(resident)/permohonan/[id]/tanda-terima': mine('/tanda-terima', 'in-transit'),
	'/(resident)/permohonan/[id]/terkirim': mine('/terkirim', 'awaiting-confirmation', 'queued'),
	'/(resident)/permohonan/[id]/ubah-antar': mine('/ubah-antar', 'queued'),
	'/(resident)/profil': see('resident', '/profil'),

	'/(sign-in)/masuk': see('nobody', '/masuk', '/masuk?keluar'),
	'/(sign-in)/masuk/draf': see('moving', '/masuk/draf'),
	'/(sign-in)/petugas/masuk': see('nobody', '/petugas/masuk'),
	'/(sign-in)/petugas/undangan/[token]': ({ invite }) => [
		{ as: 'nobody', path: `/petugas/undangan/${invite}` }
	]
};

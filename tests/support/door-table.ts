/**
 * Who may ask what of each route. A new route stands here or the journey fails.
 *
 * - `anyone`: the same for everybody
 * - `resident`: for a resident or a device; nobody else's row can be named in it
 * - `row`: shows one case or draft, only to whom it belongs
 * - `office`, `case`: the console; `case` names a case by its code
 * - `supervisor`: the part of the console that an operator does not see
 * - `token`: whoever knows the address may open it
 * - `follower`: opens with the cookie of that link alone
 */
export type Kind =
	'anyone' | 'resident' | 'row' | 'office' | 'case' | 'supervisor' | 'token' | 'follower';

export type Door = {
	kind: Kind;
	/** What stands in the address where it is no id of a row. */
	params?: Record<string, string>;
	/** Where its form leads whatever became of the row: a repeat finds nothing, and ends where the first did. */
	leads?: string;
	/** What a GET answers to whom it lets in, where that is not 200. */
	status?: number;
};

const anyone = (params: Record<string, string> = {}, status?: number): Door => ({
	kind: 'anyone',
	params,
	status
});
const resident: Door = { kind: 'resident' };
const row: Door = { kind: 'row' };
const office: Door = { kind: 'office' };
const oneCase: Door = { kind: 'case' };
const supervisor = (params?: Record<string, string>): Door => ({ kind: 'supervisor', params });

const own = '/(resident)/permohonan/[id]';
const desk = '/(operator)/petugas';

export const doors: Record<string, Door> = {
	'/(dev)/contoh': anyone(),
	'/(machine)/api/lacak/[code]': { kind: 'token' },
	// Without a body of its own shape it says 400 to everybody; its own tests hold the rest.
	'/(machine)/api/push/subscriptions': anyone(),
	'/(machine)/api/whatsapp/webhook': anyone({}, 403),
	'/(machine)/healthz': anyone(),
	'/(machine)/manifest.webmanifest': anyone(),
	'/(machine)/readyz': anyone(),

	[desk]: { ...office, status: 303 },
	[`${desk}/antrean`]: office,
	[`${desk}/pengiriman`]: office,
	[`${desk}/whatsapp`]: office,
	[`${desk}/permohonan/[code]`]: oneCase,
	[`${desk}/permohonan/[code]/foto`]: { ...oneCase, status: 303 },
	[`${desk}/permohonan/[code]/foto/[page]`]: oneCase,
	[`${desk}/permohonan/[code]/foto/[page]/gambar`]: oneCase,
	[`${desk}/permohonan/[code]/foto/[page]/lanjut`]: { ...oneCase, status: 303 },
	[`${desk}/permohonan/[code]/putusan`]: oneCase,
	[`${desk}/lapor`]: supervisor(),
	[`${desk}/pengaturan`]: supervisor(),
	[`${desk}/pengaturan/[key]`]: supervisor({ key: 'confirmation-expiry-days' }),
	[`${desk}/pengaturan/ongkos`]: supervisor(),
	[`${desk}/pengaturan/staf`]: supervisor(),

	'/(public)': anyone(),
	'/(public)/ajukan/[slug]': anyone({ slug: 'pos-ketanmu' }),
	'/(public)/bahasa': anyone(),
	'/(public)/bantuan': anyone(),
	'/(public)/keluarga/[token]': { kind: 'token' },
	'/(public)/keluarga/i/[linkId]': { kind: 'follower' },
	'/(public)/lacak': anyone(),
	'/(public)/lacak/[code]': { kind: 'token' },
	'/(public)/lanjut': anyone(),
	'/(public)/lapor': anyone(),
	'/(public)/lapor/terkirim': anyone(),
	'/(public)/layanan': anyone(),
	'/(public)/layanan/[id]': anyone({ id: 'akta-kelahiran' }),
	'/(public)/luring': anyone(),
	'/(public)/peristiwa/[id]': anyone({ id: 'lahir' }),
	'/(public)/permohonan': anyone(),
	'/(public)/privasi': anyone(),
	'/(public)/program/[slug]': anyone({ slug: 'pos-ketanmu' }),
	'/(public)/tempat/[kecamatan]': anyone({ kecamatan: '' }),

	'/(resident)/keluar': resident,
	'/(resident)/profil': resident,
	[own]: row,
	[`${own}/antar`]: row,
	[`${own}/batal`]: row,
	[`${own}/berkas`]: row,
	[`${own}/berkas/[slot]`]: row,
	[`${own}/berkas/[slot]/[digest]`]: row,
	[`${own}/data`]: row,
	[`${own}/dokumen/[output]`]: row,
	[`${own}/formulir/[slot]`]: row,
	[`${own}/foto/[page]`]: row,
	[`${own}/hapus`]: { ...row, leads: '/permohonan?dihapus' },
	[`${own}/kebutuhan`]: row,
	[`${own}/keluarga`]: row,
	[`${own}/kirim`]: row,
	[`${own}/perbaiki`]: row,
	[`${own}/periksa`]: row,
	[`${own}/pindah-hp`]: row,
	[`${own}/tanda-terima`]: row,
	[`${own}/terkirim`]: row,
	[`${own}/ubah-antar`]: row,

	'/(sign-in)/masuk': anyone(),
	'/(sign-in)/masuk/draf': { kind: 'anyone', status: 303 },
	'/(sign-in)/petugas/keluar': anyone(),
	'/(sign-in)/petugas/masuk': anyone(),
	'/(sign-in)/petugas/undangan/[token]': { kind: 'token' }
};

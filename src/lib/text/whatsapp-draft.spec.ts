import { expect, it } from 'vitest';
import { locales } from './locale';
import { whatsappDraftText, whatsappLink } from './whatsapp-draft';

const about = { office: 'Dinas '.repeat(10), program: 'Program '.repeat(8), code: 'XYZ-4T7K-9QXD' };

it.each([...locales])('in %s holds the code and stays under 300 characters', (locale) => {
	const text = whatsappDraftText(about, locale);
	expect(text).toContain(about.code);
	expect(text.length).toBeLessThanOrEqual(300);
});

it('survives being an address', () => {
	const text = 'Kode: XYZ-4T7K-9QXD & lagi? 100%';
	const link = new URL(whatsappLink('6281200000099', text));
	expect(link.pathname).toBe('/6281200000099');
	expect(link.searchParams.get('text')).toBe(text);
	expect(link.href).not.toContain('+');
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Response } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The recommended rules but for how the text of a file is written, which nobody chooses here. */
const html = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		'long-title': 'off',
		'require-sri': 'off',
		// Keys of questions and outputs are ids; HTML allows any character but spaces.
		'valid-id': ['error', { relaxed: true }],
		// Boxes that belong together.
		'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }]
	}
});

/** Faults of the text that the server sent, each with its rule and place. */
export async function htmlFaults(text: string): Promise<string[]> {
	const report = await html.validateString(text);
	return (
		report.results
			.flatMap(({ messages }) => messages)
			// Camera and gallery are two ways to one photo.
			.filter(({ ruleId, message }) => ruleId !== 'form-dup-name' || !message.includes('"foto"'))
			.map(({ ruleId, message, line, column }) => {
				const around = (text.split('\n')[line - 1] ?? '').slice(
					Math.max(0, column - 30),
					column + 90
				);
				return `html ${ruleId}: ${message} «${around}»`;
			})
	);
}

/** What every page's answer must say to the browser. */
export async function headerFaults(response: Response): Promise<string[]> {
	const headers = await response.allHeaders();
	const policy = headers['content-security-policy'] ?? '';
	const directives = policy.split(';').map((one) => one.trim().split(' ')[0]);
	const wanted = ['default-src', 'script-src', 'style-src', 'base-uri', 'form-action'];
	const cookies = (headers['set-cookie'] ?? '').split('\n').filter(Boolean);
	return [
		...[...wanted, 'frame-ancestors', 'object-src']
			.filter((name) => !directives.includes(name))
			.map((name) => `header CSP without ${name}`),
		...(/unsafe-|\*/.test(policy) ? [`header CSP ${policy}`] : []),
		...(headers['x-content-type-options'] === 'nosniff' ? [] : ['header sniffable']),
		...(headers['cache-control']?.includes('no-store') ? [] : ['header may be kept']),
		...cookies
			.filter((cookie) => !/;\s*httponly/i.test(cookie) && !cookie.startsWith('PARAGLIDE_LOCALE='))
			.map((cookie) => `header cookie ${cookie.split('=')[0]} is open to scripts`)
	];
}

/** One heading, a title, a language, one main part; no text that a box takes apart at a short name. */
export async function frameFaults(page: Page): Promise<string[]> {
	const { title, lang, headings, mains, torn } = await page.evaluate(() => ({
		torn: [...document.querySelectorAll('.whole')]
			.map(({ parentElement }) => parentElement as Element)
			.filter((box) => /flex|grid/.test(getComputedStyle(box).display) && box.childNodes.length > 1)
			.map((box) => (box.textContent ?? '').trim().slice(0, 80)),
		title: document.title,
		lang: document.documentElement.lang,
		headings: document.querySelectorAll('h1').length,
		mains: document.querySelectorAll('main').length
	}));
	return [
		...(title.length > 3 && !title.startsWith(' ') ? [] : [`frame title “${title}”`]),
		...(lang === 'id' ? [] : [`frame lang “${lang}”`]),
		...(headings === 1 ? [] : [`frame ${headings} h1`]),
		...(mains === 1 ? [] : [`frame ${mains} main`]),
		...torn.map((text) => `frame text in a flex box: ${text}`)
	];
}

/** All rules in light colours; in dark ones only what colours decide. */
export async function axeFaults(page: Page): Promise<string[]> {
	const faults: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const axe = new AxeBuilder({ page }).setLegacyMode(true);
		if (colorScheme === 'light') axe.withTags(rules);
		else axe.withRules(['color-contrast']);
		const { violations } = await axe.analyze();
		for (const { id, nodes } of violations)
			faults.push(
				...nodes.slice(0, 3).map(({ html: at }) => `axe ${colorScheme} ${id}: ${at.slice(0, 160)}`)
			);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	return faults;
}

/** Nothing to scroll sideways for on the narrowest phone, nor with text twice as large. */
export async function widthFaults(page: Page): Promise<string[]> {
	const faults: string[] = [];
	const widest = () =>
		page.evaluate(() => {
			const wide = document.documentElement.clientWidth;
			if (document.documentElement.scrollWidth <= wide) return undefined;
			const all = [...document.body.querySelectorAll('*')];
			const out = all.filter((one) => one.getBoundingClientRect().right > wide + 0.5);
			return `${document.documentElement.scrollWidth} px: ${out.at(-1)?.outerHTML.slice(0, 120)}`;
		});
	await page.setViewportSize({ width: 320, height: 640 });
	const narrow = await widest();
	if (narrow) faults.push(`width 320 ${narrow}`);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	const large = await widest();
	if (large) faults.push(`width 200 % ${large}`);
	return faults;
}

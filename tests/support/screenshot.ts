import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		width: { type: 'string', default: '360' },
		height: { type: 'string', default: '740' },
		dark: { type: 'boolean', default: false },
		'no-js': { type: 'boolean', default: false },
		full: { type: 'boolean', default: false },
		cookie: { type: 'string', multiple: true, default: [] }
	}
});
const [address, file] = positionals;
if (!address || !file) {
	console.error(
		'node tests/support/screenshot.ts URL OUT.png [--width 360 --height 740 --dark --no-js --cookie name=value --full]'
	);
	process.exit(2);
}

const browser = await chromium.launch(await findChromium());
const context = await browser.newContext({
	viewport: { width: Number(values.width), height: Number(values.height) },
	deviceScaleFactor: 2,
	colorScheme: values.dark ? 'dark' : 'light',
	javaScriptEnabled: !values['no-js'],
	locale: 'id-ID'
});
await context.addCookies(
	values.cookie.map((pair) => {
		const cut = pair.indexOf('=');
		return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: new URL(address).origin };
	})
);
const page = await context.newPage();
page.on('console', (message) => {
	if (message.type() !== 'log') console.error(`console ${message.type()}: ${message.text()}`);
});
page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
const response = await page.goto(address, { waitUntil: 'networkidle' });
await page.screenshot({ path: file, fullPage: values.full });
console.log(`${response?.status() ?? '-'} ${page.url()} → ${file}`);
await browser.close();

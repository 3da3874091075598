import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = process.env.JOURNEY_PICTURES;
let taken = 0;

/** A picture of what the person sees, for whoever looks at a journey: JOURNEY_PICTURES=FOLDER playwright test … */
export async function picture(page: Page, name: string): Promise<void> {
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	taken += 1;
	const file = `${String(taken).padStart(3, '0')}-${name.replaceAll(/\W+/g, '-')}.png`;
	await page.screenshot({ path: join(folder, file), fullPage: true });
}

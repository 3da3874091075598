import type { Page } from '@playwright/test';

/** Whether the page's own modules run: what they change is then waited for, never raced. */
export const hasScript = (page: Page): Promise<boolean> =>
	page.evaluate(() => matchMedia('(scripting: enabled)').matches);

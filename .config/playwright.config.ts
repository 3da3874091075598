import { defineConfig } from '@playwright/test';
import { findChromium } from '../tests/support/chromium.ts';

export default defineConfig({
	testDir: '../tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '../tests/.results/journeys',
	globalSetup: '../tests/support/app-for-journeys.ts',
	// One app and two cores: journeys in one file run in order, two files at a time.
	workers: 2,
	fullyParallel: false,
	forbidOnly: !!process.env.CI,
	retries: 0,
	timeout: 120_000,
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
	use: {
		// Workers read this file again, after the app has started.
		baseURL: process.env.APP_ORIGIN,
		viewport: { width: 360, height: 740 },
		locale: 'id-ID',
		timezoneId: 'Asia/Jakarta',
		launchOptions: await findChromium(),
		screenshot: 'only-on-failure'
	}
});

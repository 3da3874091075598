import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who may sign in to the demo of an app, and the codes of its cases by status. */
export type DemoSignIns = {
	staff: Record<'petugas' | 'penyelia', { username: string; password: string }>;
	resident: { phone: string; pin: string };
	codes: Record<string, string>;
};

export const demoSignInsOf = (dataDir: string): DemoSignIns =>
	JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as DemoSignIns;

/** A demo case in this status, as its code is shown. */
export function codeIn(dataDir: string, status: string): string {
	const code = demoSignInsOf(dataDir).codes[status];
	if (!code) throw new Error(`no demo case is ${status}`);
	return code;
}

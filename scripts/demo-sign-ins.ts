import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type SignIns = {
	staff: Record<string, { username: string; password: string }>;
	resident: { phone: string; pin: string };
	follower?: { url: string };
	codes: Record<string, string>;
};

/** Prints who can sign in to the demo, as `DATA_DIR/demo.json` tells; nothing where there is none. */
export function printDemoSignIns(dataDir: string): void {
	const path = join(dataDir, 'demo.json');
	if (!existsSync(path)) return;
	const { staff, resident, follower, codes } = JSON.parse(readFileSync(path, 'utf8')) as SignIns;
	const rows = [
		['resident', resident.phone, resident.pin, '/masuk'],
		...Object.values(staff).map(({ username, password }) => [
			'staff',
			username,
			password,
			'/petugas/masuk'
		])
	];
	console.log('\nDemo sign-ins (everybody in it is invented):');
	for (const row of rows) console.log(`  ${row.map((cell) => cell!.padEnd(18)).join(' ')}`);
	if (follower) console.log(`  follower           ${follower.url}`);
	console.log('Case codes by status:');
	for (const [status, code] of Object.entries(codes)) console.log(`  ${status.padEnd(22)} ${code}`);
}

import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '$lib/server/storage/durable-file';
import { randomKey } from './random-key';

/**
 * The master key that belongs to an embedded database, in base64. It is made only with an empty
 * database: a lost key must never be replaced in silence.
 * @throws with one line when the database has data but its key is gone
 */
export async function masterKeyFromFile(
	dataDir: string,
	databaseIsEmpty: boolean
): Promise<string> {
	const path = join(dataDir, 'master.key');
	if (existsSync(path)) return (await readFile(path, 'utf8')).trim();
	if (!databaseIsEmpty)
		throw new Error(`MASTER_KEY: ${path} is gone, and nothing in the database opens without it`);
	const key = randomKey().toString('base64');
	await mkdir(dataDir, { recursive: true });
	await writeDurably(`${path}.new`, path, Buffer.from(`${key}\n`));
	return key;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = { scripts: { start: string } };

/** The flags of node that `npm start` gives; tests and bench run the app with the same. */
export function startFlags(): string[] {
	const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
	return (JSON.parse(text) as Manifest).scripts.start.match(/--\S+/g) ?? [];
}

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { consentFor, consentIds } from './consent';

/**
 * What people declared and agreed to is proved by version and hash, so words must never change under
 * a version. When this fails: raise the version of that statement, then write down its new hash.
 */
const known: Record<string, string> = {
	'data-notice 1': 'ff084da27f36e493',
	'true 1': 'ee2aec678138f720',
	'same-kk 1': 'd4516f1a786bdb4c',
	'guardian 1': '9b36fdabc7ba578d',
	'death-reporter 1': '08548aa99bf16a65',
	'proxy 1': '0e143a587112cff7',
	'assisted 1': '5a63f9f2e3befb87',
	'whatsapp-news 1': '007cffc0b720266b'
};

it.each(consentIds)('%s says under its version what it always said', (id) => {
	const { version } = consentFor(id, '{office}', 'id');
	const words = (['id', 'en'] as const)
		.map((locale) => consentFor(id, '{office}', locale).text)
		.join('\n\n');
	const hash = createHash('sha256').update(words).digest('hex').slice(0, 16);
	expect({ id, version, hash }).toEqual({ id, version, hash: known[`${id} ${version}`] });
});

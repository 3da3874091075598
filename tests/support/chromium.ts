import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

const root = join(import.meta.dirname, '../..');
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/**
 * A Chromium for tests and measurements: `CHROMIUM`, else the machine's, else the one that
 * @sparticuz/chromium carries, unpacked once into node_modules/.cache. Pass all three parts on to
 * `chromium.launch`.
 */
export async function findChromium(): Promise<Browser> {
	const env = ownEnvironment();
	const given = process.env.CHROMIUM;
	if (given) return { executablePath: given, args, env };
	if (existsSync('/usr/bin/chromium')) return { executablePath: '/usr/bin/chromium', args, env };
	const folder = await carriedChromium();
	return {
		executablePath: join(folder, 'chromium'),
		args: [...args, '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'],
		env: {
			...env,
			LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
			FONTCONFIG_PATH: join(folder, 'fonts')
		}
	};
}

async function carriedChromium(): Promise<string> {
	const { version } = JSON.parse(
		await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
	) as { version: string };
	const cache = join(root, 'node_modules/.cache');
	const folder = join(cache, `chromium-${version}`);
	if (existsSync(folder)) return folder;
	await mkdir(cache, { recursive: true });
	const unfinished = await mkdtemp(join(cache, 'chromium-'));
	await unpackInto(unfinished);
	await writeFile(join(unfinished, 'fonts/fonts.conf'), fontsConf(folder));
	// Another process may have been faster; its folder is as good as ours.
	await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
	return folder;
}

/** The package unpacks into the temporary folder, and its libraries only when it believes in Lambda. */
async function unpackInto(folder: string): Promise<void> {
	const before = { ...process.env };
	process.env.TMPDIR = folder;
	process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
	try {
		const { default: carried } = await import('@sparticuz/chromium');
		await carried.executablePath();
	} finally {
		for (const key of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
			if (before[key] === undefined) delete process.env[key];
			else process.env[key] = before[key];
		}
	}
}

/** The package's own file points at /tmp; with a wrong folder pages have no text and no test on text sees it. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${folder}/fonts</dir>
	<cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

const ownEnvironment = () =>
	Object.fromEntries(
		Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
	);

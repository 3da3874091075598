import type { Plugin } from 'vite';

/**
 * Packages that the app needs before its first page, put into the server's own files: of drizzle-orm alone Node
 * would read a hundred modules and parse its list of exports anew for each, half a second and 100 MB at the start.
 */
const packages = [
	...['drizzle-orm', 'postgres', 'zod', 'pino', 'rate-limiter-flexible'],
	...['lucia', '@lucia-auth/adapter-drizzle', 'oslo'],
	...['@oslojs/binary', '@oslojs/crypto', '@oslojs/encoding']
];

export const bundledPackages = (): Plugin => ({
	name: 'bundled-packages',
	apply: 'build',
	config: () => ({ ssr: { noExternal: packages } })
});

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What can be asked of a route, as the built app itself knows it. */
export type Route = { id: string; hasPage: boolean; actions: string[]; methods: string[] };

type Manifest = {
	_: {
		nodes: (() => Promise<{ server?: { actions?: Record<string, unknown> } }>)[];
		routes: {
			id: string;
			page: { leaf: number } | null;
			endpoint: (() => Promise<Record<string, unknown>>) | null;
		}[];
	};
};

const file = join(import.meta.dirname, '../../.svelte-kit/output/server/manifest-full.js');

/** Every route of the last build, with its form actions and methods; nobody has to list them. */
export async function builtRoutes(): Promise<Route[]> {
	const { manifest } = (await import(pathToFileURL(file).href)) as { manifest: Manifest };
	const { nodes, routes } = manifest._;
	return Promise.all(
		routes.map(async ({ id, page, endpoint }) => ({
			id,
			hasPage: page !== null,
			actions: Object.keys((page && (await nodes[page.leaf]?.())?.server?.actions) ?? {}),
			methods: Object.keys((await endpoint?.()) ?? {})
		}))
	);
}

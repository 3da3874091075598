import type { IncomingMessage } from 'node:http';
import type { Asked } from '$lib/server/http/kept-page';
import type { Visitor } from '$lib/server/http/visitor';
import type { Desk } from '$lib/ui/base/OfficeBar.svelte';

declare global {
	namespace App {
		interface Locals {
			requestId: string;
			locale: string;
			visitor: Visitor;
			/** What `keptPage` has read for the page already. */
			stage?: Asked;
			/** Set when an error came from a database or storage that is gone. */
			outage?: 503 | 507;
		}
		interface PageData {
			office: { name: string; address: string };
			demo: boolean;
			/** Only in the console. */
			desk?: Desk;
		}
		interface Platform {
			/** What adapter-node was given; absent in `npm run dev`. */
			req: IncomingMessage;
		}
		interface Error {
			message: string;
			id?: string;
		}
	}
}

export {};

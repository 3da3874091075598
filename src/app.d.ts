import type { IncomingMessage } from 'node:http';
import type { Asked } from '$lib/server/http/kept-page';
import type { Outage } from '$lib/server/http/outage';
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
			outage?: Outage;
			/** Set when a form could not be read at all. */
			malformed?: boolean;
			/** Set before a page is asked, as `Set-Cookie` says them. */
			cookies?: string[];
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

type Stop = () => Promise<void>;

/** Outlives the modules, which `npm run dev` loads anew after every change. */
const kept = globalThis as typeof globalThis & { ketanmuStop?: Stop };

/** Ends what the server before this one has opened in this process, if there was one. */
export async function endFormer(): Promise<void> {
	const stop = kept.ketanmuStop;
	delete kept.ketanmuStop;
	await stop?.();
}

export function endWhenReplaced(stop: Stop): void {
	kept.ketanmuStop = stop;
}

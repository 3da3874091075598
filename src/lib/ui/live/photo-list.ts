/** The parts of a paper's page that the office draws anew; none where nothing was heard. */
export async function freshParts(here: string): Promise<Element[]> {
	const response = await fetch(here).catch(() => undefined);
	const html = response?.ok ? await response.text().catch(() => '') : '';
	const page = new DOMParser().parseFromString(html, 'text/html');
	return [...page.querySelectorAll('[data-fresh]')];
}

/** They take the place of those that stand in `slot`. */
export function showParts(slot: HTMLElement, fresh: readonly Element[]): void {
	for (const [index, old] of slot.querySelectorAll('[data-fresh]').entries()) {
		const part = fresh[index];
		if (part) old.replaceWith(document.adoptNode(part));
	}
}

import { knownCases, type KnownCase } from './known-case';

/** `<known-cases>`: lists what this phone last knew, by the template inside; stays hidden without. */
class KnownCases extends HTMLElement {
	connectedCallback() {
		if ('caches' in window) void knownCases().then((list) => this.show(list));
		addEventListener('online', () => location.reload());
	}

	private show(list: KnownCase[]) {
		const template = this.querySelector('template');
		const place = this.querySelector('ul');
		if (!template || !place || !list.length) return;
		for (const known of list) {
			const row = template.content.cloneNode(true) as DocumentFragment;
			for (const key of ['code', 'stage', 'date'] as const) {
				const slot = row.querySelector(`[data-${key}]`);
				if (slot) slot.textContent = known[key];
			}
			place.append(row);
		}
		this.hidden = false;
	}
}

customElements.define('known-cases', KnownCases);

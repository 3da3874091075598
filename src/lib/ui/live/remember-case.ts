import { rememberCase } from './known-case';

/** `<remember-case data-code data-stage data-date>`: keeps just these for `/luring`. */
class RememberCase extends HTMLElement {
	connectedCallback() {
		const { code, stage, date } = this.dataset;
		if (code && stage && date && 'caches' in window) void rememberCase({ code, stage, date });
	}
}

customElements.define('remember-case', RememberCase);

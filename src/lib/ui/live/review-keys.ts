/**
 * `<review-keys>` around a review: keys press what carries them (`data-key`), and the photo turns and grows in
 * its place instead of by a new page. Typing anywhere is left alone.
 */
class ReviewKeys extends HTMLElement {
	connectedCallback() {
		document.addEventListener('keydown', (event) => this.press(event));
		this.addEventListener('click', (event) => {
			const tool = (event.target as Element).closest<HTMLElement>('[data-tool]');
			if (!tool || event.ctrlKey || event.metaKey) return;
			event.preventDefault();
			this.use(tool.dataset['tool'] ?? '');
		});
	}

	private press(event: KeyboardEvent) {
		const target = event.target as Element;
		const typing = target.matches('input:not([type=checkbox]), select, textarea');
		if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
		if (event.key === 'z') return this.use('zoom');
		if (event.key === 'r') return this.use('turn');
		this.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)?.click();
	}

	private use(tool: string) {
		const stage = this.querySelector<HTMLElement>('[data-stage]');
		if (!stage) return;
		const { turn = '0', zoom = '1' } = stage.dataset;
		if (tool === 'turn') stage.dataset['turn'] = String((Number(turn) + 90) % 360);
		else stage.dataset['zoom'] = String((Number(zoom) % 3) + 1);
	}
}

customElements.define('review-keys', ReviewKeys);

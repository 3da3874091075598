/** `<copy-button data-text data-done hidden>`: shows itself where copying works, then says it did. */
class CopyButton extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector('button');
		const label = this.querySelector('[data-label]');
		const status = this.querySelector('[role=status]');
		if (!button || !label || !status || !('clipboard' in navigator)) return;
		const words = label.textContent;
		this.hidden = false;
		button.addEventListener('click', async () => {
			await navigator.clipboard.writeText(this.dataset['text'] ?? '');
			label.textContent = status.textContent = this.dataset['done'] ?? '';
			setTimeout(() => {
				label.textContent = words;
				status.textContent = '';
			}, 4000);
		});
	}
}

customElements.define('copy-button', CopyButton);

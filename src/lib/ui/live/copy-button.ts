/** `<copy-button data-text data-done>`: copies and says so; hides itself where copying cannot work. */
class CopyButton extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector('button');
		const label = this.querySelector('[data-label]');
		const status = this.querySelector('[role=status]');
		if (!button || !label || !status) return;
		const words = label.textContent;
		this.hidden = !('clipboard' in navigator);
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

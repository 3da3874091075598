/** `<share-button data-text>`: the phone's own share sheet; in sight only where there is one. */
class ShareButton extends HTMLElement {
	connectedCallback() {
		if (!('share' in navigator)) {
			this.hidden = true;
			return;
		}
		// Closing the sheet is no fault.
		this.querySelector('button')?.addEventListener('click', () => {
			navigator.share({ text: this.dataset['text'] ?? '' }).catch(() => {});
		});
	}
}

customElements.define('share-button', ShareButton);

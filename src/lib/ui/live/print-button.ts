/** `<print-button>`: a button that opens the browser's printing; in sight only once this runs. */
class PrintButton extends HTMLElement {
	connectedCallback() {
		this.querySelector('button')?.addEventListener('click', () => print());
	}
}

customElements.define('print-button', PrintButton);

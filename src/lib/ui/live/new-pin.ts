/** `<new-pin>`: who can look at the PIN writes it once; a button shows and hides it. */
class NewPin extends HTMLElement {
	connectedCallback() {
		const pin = this.querySelector('input');
		const again = this.querySelector<HTMLElement>('[data-again]');
		const button = this.querySelector('button');
		if (!pin || !again || !button) return;
		again.hidden = true;
		for (const input of again.querySelectorAll('input')) input.disabled = true;
		button.hidden = false;
		button.addEventListener('click', () => {
			const hidden = pin.type === 'password';
			pin.type = hidden ? 'text' : 'password';
			button.textContent = (hidden ? button.dataset['hide'] : button.dataset['show']) ?? '';
			button.setAttribute('aria-pressed', String(hidden));
		});
	}
}

customElements.define('new-pin', NewPin);

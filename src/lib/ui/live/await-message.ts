const pauseMs = 5000;
const longestMs = 60_000;

/**
 * `<await-message data-source data-status>`: asks for the stage while the page is looked at, and shows the
 * page anew once it is another one. Whoever comes back from WhatsApp is answered at once.
 */
class AwaitMessage extends HTMLElement {
	#wait = pauseMs;
	#timer = 0;

	connectedCallback() {
		this.hidden = false;
		this.#next();
		document.addEventListener('visibilitychange', () => {
			if (!document.hidden) void this.#ask();
		});
	}

	#next() {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => void this.#ask(), this.#wait);
		this.#wait = Math.min(this.#wait * 1.2, longestMs);
	}

	async #ask() {
		if (!document.hidden && (await this.#hasMoved())) location.reload();
		else this.#next();
	}

	async #hasMoved(): Promise<boolean> {
		const answer = await fetch(this.dataset['source'] ?? '', { cache: 'no-store' }).catch(
			() => undefined
		);
		if (!answer?.ok) return false;
		return ((await answer.json()) as { status: string }).status !== this.dataset['status'];
	}
}

customElements.define('await-message', AwaitMessage);

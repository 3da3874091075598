import { clockWords } from './clock-words';

/**
 * `<live-status data-code data-status data-heard data-lost data-time-zone>`: asks for the stage each minute
 * while the page is looked at. A new stage brings the new words and the new drawing; a lost line says so and waits longer.
 */
const minute = 60_000;
const longest = 15 * minute;

type Stage = { status: string; queuePosition?: number };

class LiveStatus extends HTMLElement {
	#wait = minute;
	#timer = 0;
	#heardAt = new Date();
	#status = this.dataset['status'];
	#position = this.dataset['position'] ?? '';

	connectedCallback() {
		this.#say('heard');
		this.#next();
		document.addEventListener('visibilitychange', this.#seen);
	}

	disconnectedCallback() {
		clearTimeout(this.#timer);
		document.removeEventListener('visibilitychange', this.#seen);
	}

	#seen = () => {
		if (document.hidden || Date.now() - this.#heardAt.getTime() < minute) return;
		clearTimeout(this.#timer);
		void this.#ask();
	};

	#next() {
		this.#timer = window.setTimeout(() => void this.#ask(), this.#wait);
	}

	async #ask() {
		if (!document.hidden) {
			try {
				const stage = (await (await this.#get(this.dataset['source'] ?? '')).json()) as Stage;
				await this.#show(stage);
				this.#heardAt = new Date();
				this.#wait = minute;
				this.#say('heard');
			} catch {
				this.#wait = Math.min(this.#wait * 2, longest);
				this.#say('lost');
			}
		}
		this.#next();
	}

	async #get(address: string): Promise<Response> {
		const answer = await fetch(address, { cache: 'no-store' });
		if (!answer.ok) throw new Error(String(answer.status));
		return answer;
	}

	/** What changed is read from the page itself, so that words and drawing have one origin. */
	async #show({ status, queuePosition }: Stage) {
		const position = String(queuePosition ?? '');
		if (status === this.#status && position === this.#position) return;
		const page = await (await this.#get(location.href)).text();
		const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('live-status');
		for (const part of this.querySelectorAll('[data-part]')) {
			const name = part.getAttribute('data-part') ?? '';
			const now = fresh?.querySelector(`[data-part="${name}"]`);
			if (now && now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML;
		}
		this.#status = status;
		this.#position = position;
	}

	#say(which: 'heard' | 'lost') {
		const place = this.querySelector('[data-last]');
		const { timeZone = '' } = this.dataset;
		const clock = clockWords(this.#heardAt, document.documentElement.lang, timeZone);
		if (place) place.textContent = (this.dataset[which] ?? '').replace('{clock}', clock);
	}
}

customElements.define('live-status', LiveStatus);

import { markFor, marks } from './push-mark';
import { call, subscribe } from './subscription-call';

type State = 'off' | 'on' | 'blocked' | 'install' | 'none' | 'failed';

/** Safari on a phone pushes to installed apps only. */
const isPhoneSafari = () =>
	/iPhone|iPad|iPod/.test(navigator.userAgent) && !('PushManager' in window);

const can = () => 'serviceWorker' in navigator && 'PushManager' in window;

/**
 * `<push-switch data-key data-language data-link?>` with one `[data-when]` per state, buttons
 * `[data-on]` and `[data-off]` and a checkbox for a shared phone. Permission is asked on the tap alone.
 */
class PushSwitch extends HTMLElement {
	private get mark() {
		return markFor(this.dataset['link']);
	}
	private get discreet() {
		return this.querySelector<HTMLInputElement>('input[type=checkbox]');
	}

	connectedCallback() {
		this.querySelectorAll('[data-on]').forEach((button) =>
			button.addEventListener('click', () => void this.turnOn())
		);
		this.querySelector('[data-off]')?.addEventListener('click', () => void this.turnOff());
		this.discreet?.addEventListener('change', () => {
			if (this.mark in localStorage) void this.keep();
		});
		if (this.discreet) this.discreet.checked = localStorage[this.mark] === 'discreet';
		void this.begin();
	}

	private show(state: State, tell = false) {
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
			part.hidden = !part.dataset['when']?.split(' ').includes(state);
		const status = this.querySelector('[role=status]');
		const words = [...this.querySelectorAll('[data-told]')].find(
			(told) => told.closest<HTMLElement>('[data-when]')?.hidden === false
		);
		if (tell && status) status.textContent = words?.textContent ?? this.dataset['off'] ?? '';
	}

	private async begin() {
		if (!can()) return this.show(isPhoneSafari() ? 'install' : 'none');
		if (Notification.permission === 'denied') return this.show('blocked');
		if (!(this.mark in localStorage) || Notification.permission !== 'granted')
			return this.show('off');
		this.show('on');
		// Browsers let subscriptions run out, and the office may have a new key.
		await this.keep();
	}

	private async turnOn() {
		if ((await Notification.requestPermission()) === 'granted') await this.keep(true);
		else this.show(Notification.permission === 'denied' ? 'blocked' : 'off', true);
	}

	private async keep(tell = false) {
		const { key = '', language, link } = this.dataset;
		const discreet = this.discreet?.checked ?? false;
		try {
			await navigator.serviceWorker.register('/service-worker.js', {
				type: import.meta.env.DEV ? 'module' : 'classic'
			});
			const subscription = await subscribe(await navigator.serviceWorker.ready, key);
			const kept = await call('POST', { subscription, language, discreet, link });
			if (!kept) throw new Error('not kept');
			localStorage[this.mark] = discreet ? 'discreet' : 'open';
			this.show('on', tell);
		} catch {
			this.show('failed', true);
		}
	}

	private async turnOff() {
		const { link } = this.dataset;
		delete localStorage[this.mark];
		this.show('off', true);
		const registration = await navigator.serviceWorker.ready;
		const subscription = await registration.pushManager.getSubscription();
		if (!subscription) return;
		await call('DELETE', { endpoint: subscription.endpoint, link });
		if (!marks().length) await subscription.unsubscribe();
	}
}

customElements.define('push-switch', PushSwitch);

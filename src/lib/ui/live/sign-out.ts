import { forgetCases } from './known-case';
import { marks } from './push-mark';
import { call } from './subscription-call';

/** What keeps on this device of the person who leaves; never longer than a slow line may take. */
const limitMs = 3000;

async function forget() {
	sessionStorage.clear();
	for (const mark of marks()) delete localStorage[mark];
	if ('caches' in window) await forgetCases();
	const registration = await navigator.serviceWorker?.getRegistration();
	registration?.active?.postMessage({ type: 'sign-out' });
	const subscription = await registration?.pushManager?.getSubscription();
	if (!subscription) return;
	await call('DELETE', { endpoint: subscription.endpoint });
	await subscription.unsubscribe();
}

/** `<sign-out>` around the form that posts to `/keluar`: first this device forgets, then the office. */
class SignOut extends HTMLElement {
	connectedCallback() {
		const form = this.querySelector('form');
		form?.addEventListener('submit', (event) => {
			event.preventDefault();
			// `form.submit()` names no button: keep which one was pressed.
			const { submitter } = event;
			if (submitter instanceof HTMLButtonElement && submitter.name) {
				const pressed = document.createElement('input');
				Object.assign(pressed, { type: 'hidden', name: submitter.name, value: submitter.value });
				form.append(pressed);
			}
			const late = new Promise((resolve) => setTimeout(resolve, limitMs));
			const done = forget().catch(() => {});
			void Promise.race([done, late]).then(() => form.submit());
		});
	}
}

customElements.define('sign-out', SignOut);

/** Registers the service worker once the page has loaded, and tells it in which language to be offline. */
async function register() {
	const { serviceWorker } = navigator;
	const type = import.meta.env.DEV ? 'module' : 'classic';
	await serviceWorker.register('/service-worker.js', { type });
	const { active } = await serviceWorker.ready;
	active?.postMessage({ type: 'language', language: document.documentElement.lang });
}

if ('serviceWorker' in navigator) {
	if (document.readyState === 'complete') void register();
	else addEventListener('load', () => void register());
}

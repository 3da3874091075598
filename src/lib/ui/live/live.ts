customElements.define('live-status', class extends HTMLElement {});

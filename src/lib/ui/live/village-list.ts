type Place = { code: string; name: string };

/**
 * `<village-list data-name data-elsewhere>`: fills the villages of the chosen kecamatan in place. When they
 * cannot be fetched, the button for the next step stays and does the same.
 */
class VillageList extends HTMLElement {
	connectedCallback() {
		const kecamatan = this.control('kecamatan');
		kecamatan?.addEventListener('change', () => void this.show(kecamatan.value));
		// A browser that goes back may restore the choice but not the list that came with it.
		addEventListener('pageshow', () => {
			if (kecamatan && kecamatan.value !== this.shown?.value) void this.show(kecamatan.value);
		});
	}

	private control(part: string): HTMLSelectElement | null {
		return this.querySelector(`select[name="${this.dataset['name']}-${part}"]`);
	}

	private get shown(): HTMLInputElement | null {
		return this.querySelector(`input[name="${this.dataset['name']}-shown"]`);
	}

	private toggle(name: string, hidden: boolean) {
		const part = this.querySelector<HTMLElement>(`[data-part=${name}]`);
		if (part) part.hidden = hidden;
	}

	private async show(code: string) {
		const outside = code === this.dataset['elsewhere'];
		this.toggle('outside', !outside);
		if (outside || !code) {
			this.toggle('inside', true);
			this.toggle('next', Boolean(code));
			this.toggle('done', !code);
			return;
		}
		const response = await fetch(`/tempat/${code}`).catch(() => undefined);
		if (!response?.ok) {
			this.toggle('inside', true);
			this.toggle('next', false);
			this.toggle('done', true);
			return;
		}
		const villages = (await response.json()) as Place[];
		const list = this.control('village');
		if (!list || this.control('kecamatan')?.value !== code) return;
		const chosen = list.value;
		while (list.options.length > 1) list.remove(1);
		for (const village of villages) list.add(new Option(village.name, village.code));
		if (villages.some((village) => village.code === chosen)) list.value = chosen;
		if (this.shown) this.shown.value = code;
		this.toggle('inside', false);
		this.toggle('next', true);
		this.toggle('done', false);
	}
}

customElements.define('village-list', VillageList);

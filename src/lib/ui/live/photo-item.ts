import type { PhotoFlag } from '$lib/domain/document/photo-issue';
import { newActionId } from './photo-put';
import type { PhotoWords } from './photo-words';

export type ItemState = 'preparing' | 'warned' | 'waiting' | 'sending' | 'refused' | 'done';

/** One photo on its way to the office, and its row on the page. */
export class PhotoItem {
	state: ItemState = 'preparing';
	bytes: Blob;
	digest = '';
	warnings = 0;
	/** Kept through every retry, so that the office takes the photo once. */
	actionId = newActionId();
	private preview = '';

	constructor(
		readonly row: HTMLElement,
		readonly number: number,
		readonly input: HTMLInputElement,
		private readonly words: PhotoWords,
		private readonly announce: (words: string) => void,
		file: File
	) {
		this.bytes = file;
		this.take(file);
	}

	/** Another photo in the place of this one. */
	take(file: File) {
		this.bytes = file;
		this.actionId = newActionId();
		URL.revokeObjectURL(this.preview);
		this.preview = URL.createObjectURL(file);
		this.find('img').setAttribute('src', this.preview);
		this.tell('preparing', this.words.preparing);
	}

	part = (name: string): HTMLElement => this.find(`[data-${name}]`);

	private find(selector: string): HTMLElement {
		const found = this.row.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`no ${selector} in the row of a photo`);
		return found;
	}

	/** Shows a state; readers hear it with the number of the photo. */
	tell(state: ItemState, words: string) {
		this.state = state;
		this.part('state').textContent = words;
		this.part('progress').hidden = state !== 'sending';
		this.part('amount').hidden = state !== 'sending';
		this.part('advice').hidden = state !== 'warned';
		this.part('stuck').hidden = state !== 'refused';
		this.part('retry').hidden = state === 'refused';
		this.row.dataset['state'] = state;
		this.announce(`${this.words.photo.replace('{number}', String(this.number))} ${words}`);
	}

	warn(flags: readonly PhotoFlag[]) {
		this.warnings++;
		this.tell('warned', flags.map((flag) => this.words.flags[flag]).join(' '));
	}

	/** Sending is held up: it goes on by itself, and by the button. */
	hold(words: string) {
		this.tell('sending', words);
		this.part('progress').hidden = this.part('amount').hidden = true;
		this.part('stuck').hidden = false;
	}

	progress(sent: number, total: number) {
		const kilobytes = (bytes: number) => String(Math.round(bytes / 1000));
		const bar = this.part('progress') as HTMLProgressElement;
		bar.max = total;
		bar.value = sent;
		this.part('amount').textContent = this.words.amount
			.replace('{sent}', kilobytes(sent))
			.replace('{total}', kilobytes(total));
	}

	remove() {
		URL.revokeObjectURL(this.preview);
		this.row.remove();
	}
}

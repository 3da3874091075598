import type { PhotoFlag } from '$lib/domain/document/photo-issue';
import { PhotoItem } from './photo-item';
import { freshParts, showParts } from './photo-list';
import { digestOf, putPhoto, type PutAnswer } from './photo-put';
import type { PhotoWords } from './photo-words';
import type { PrepareAnswer, PrepareRequest } from './photo-worker';

const MOST_WARNINGS = 2;
const MOST_BYTES = 350_000;
/** What the office says no to for good; anything else is tried again. */
const FINAL = [400, 403, 404, 413, 415, 423];

/**
 * `<photo-slot>` around the form of one paper: photos are shrunk and measured in a worker, sent one after
 * the other in the order chosen, again and again until the office has every byte, and only then ticked.
 */
class PhotoSlot extends HTMLElement {
	private items: PhotoItem[] = [];
	private count = 0;
	private busy = false;
	private refreshing = false;
	private target: PhotoItem | undefined;
	private wake: (() => void) | undefined;
	private worker: Worker | undefined;
	private answers = new Map<number, (answer: PrepareAnswer) => void>();
	private words!: PhotoWords;

	connectedCallback() {
		// Without these the plain form does it all.
		if (!('subtle' in (crypto as Partial<Crypto>)) || this.words) return;
		this.words = JSON.parse(this.dataset['words'] ?? '{}') as PhotoWords;
		this.setAttribute('data-on', '');
		this.startWorker();
		for (const input of this.querySelectorAll<HTMLInputElement>('input[type=file]')) {
			input.addEventListener('change', () => this.choose(input));
			input.addEventListener('click', (event) => {
				if (event.isTrusted) this.target = undefined;
			});
			// Chosen while this module was still on its way.
			if (input.files?.length) this.choose(input);
		}
		addEventListener('online', () => this.wake?.());
		addEventListener('beforeunload', (event) => {
			if (this.items.some(({ state }) => state !== 'done' && state !== 'refused'))
				event.preventDefault();
		});
	}

	private find = (name: string) => this.querySelector<HTMLElement>(`[data-${name}]`);
	private say = (words: string) => {
		const live = this.find('live');
		if (live) live.textContent = words;
	};
	private get room(): number {
		const under = this.items.filter(({ state }) => state !== 'refused').length;
		return Number(this.find('fresh')?.dataset['room']) - under;
	}

	private startWorker() {
		const give = (answer: PrepareAnswer) => {
			this.answers.get(answer.id)?.(answer);
			this.answers.delete(answer.id);
		};
		try {
			this.worker = new Worker(this.dataset['worker'] ?? '', { type: 'module' });
		} catch {
			return;
		}
		this.worker.onmessage = ({ data }: MessageEvent<PrepareAnswer>) => give(data);
		// A browser that cannot run it, or a picture that killed it: originals go as they are.
		this.worker.onerror = () => {
			this.worker = undefined;
			for (const id of [...this.answers.keys()]) give({ id, flags: [] });
		};
	}

	private choose(input: HTMLInputElement) {
		const files = [...(input.files ?? [])];
		const { target } = this;
		input.value = '';
		this.target = undefined;
		this.say('');
		if (target && files[0]) {
			target.take(files[0]);
			void this.prepare(target);
			return;
		}
		const room = Math.max(0, this.room);
		for (const file of files.slice(0, room)) void this.prepare(this.add(file, input));
		const over = this.find('over');
		if (over) over.hidden = files.length <= room;
		if (files.length > room) this.say(this.words.tooMany);
	}

	private add(file: File, input: HTMLInputElement): PhotoItem {
		const template = this.querySelector<HTMLTemplateElement>('template[data-item]');
		const row = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
		const item = new PhotoItem(row, ++this.count, input, this.words, this.say, file);
		item.part('again').addEventListener('click', () => {
			this.target = item;
			input.click();
		});
		item.part('use').addEventListener('click', () => this.queue(item));
		item.part('retry').addEventListener('click', () => this.wake?.());
		item.part('drop').addEventListener('click', () => this.drop(item));
		this.items.push(item);
		this.find('queue')?.append(row);
		return item;
	}

	private async prepare(item: PhotoItem) {
		const original = item.bytes;
		const { blob, flags } = await this.measured(original);
		// Taken again in the meantime.
		if (item.bytes !== original) return;
		item.bytes = blob ?? original;
		if (flags.length && item.warnings < MOST_WARNINGS) item.warn(flags);
		else this.queue(item);
	}

	private measured(file: Blob): Promise<{ blob?: Blob; flags: PhotoFlag[] }> {
		const { worker } = this;
		if (!worker) return Promise.resolve({ flags: [] });
		return new Promise((resolve) => {
			const id = Math.random();
			const edge = Number(this.dataset['edge']);
			this.answers.set(id, resolve);
			worker.postMessage({ id, file, edge, most: MOST_BYTES } satisfies PrepareRequest);
		});
	}

	private queue(item: PhotoItem) {
		if (item.state === 'sending' || item.state === 'done') return;
		item.tell('waiting', this.words.waiting);
		void this.pump();
	}

	private drop(item: PhotoItem) {
		this.items = this.items.filter((one) => one !== item);
		item.remove();
		void this.pump();
	}

	/** Sends the first that is not settled; one that is still looked at holds the later ones. */
	private async pump() {
		const next = this.items.find(({ state }) => state !== 'done' && state !== 'refused');
		if (this.busy || next?.state !== 'waiting') return;
		this.busy = true;
		await this.send(next);
		this.busy = false;
		if (this.items.every(({ state }) => state === 'done' || state === 'refused'))
			await this.refresh();
		void this.pump();
	}

	private urlFor(item: PhotoItem): string {
		const before = this.items.slice(0, this.items.indexOf(item));
		const after = before.filter(({ state }) => state === 'done').pop()?.digest;
		const query = new URLSearchParams({
			...(after && { after }),
			...(this.dataset['replaces'] && { ganti: this.dataset['replaces'] })
		});
		return `${this.dataset['put']}/${item.digest}?${query}`;
	}

	private async send(item: PhotoItem) {
		item.tell('sending', this.words.sending);
		try {
			item.digest = await digestOf(item.bytes);
		} catch {
			// Android took the camera's file away.
			return item.tell('refused', this.words.broken);
		}
		for (let tries = 0; ; tries++) {
			const url = this.urlFor(item);
			const { bytes, actionId } = item;
			item.progress(0, bytes.size);
			const onProgress = item.progress.bind(item);
			const answer = await putPhoto({ url, bytes, actionId, onProgress });
			const ok = answer.status === 200 || answer.status === 201;
			if (ok && answer.digest === item.digest) {
				const receipt = item.digest.slice(0, 8);
				return item.tell('done', this.words.received.replace('{receipt}', receipt));
			}
			if (FINAL.includes(answer.status) || (answer.status === 409 && tries > 2))
				return item.tell('refused', answer.message ?? this.words.broken);
			item.hold(this.wordsFor(answer, ok));
			// A page for signing in came back: that takes its time.
			await this.pause((answer.after ?? (ok ? 30 : Math.min(30, 2 ** tries))) * 1000);
			if (!this.items.includes(item)) return;
			item.tell('sending', this.words.sending);
		}
	}

	private wordsFor({ status, message }: PutAnswer, ok: boolean): string {
		if (ok) return this.words.signedOut;
		return status === 0 ? this.words.offline : (message ?? this.words.busy);
	}

	/** Until the time is over, the connection is back or the button is pressed. */
	private pause(milliseconds: number): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, milliseconds);
			this.wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}

	/**
	 * The list as the office has it now takes the place of the rows that are ticked. While nothing is heard it
	 * is said, and asked again: the way onwards stands in that list.
	 */
	private async refresh() {
		if (this.refreshing) return this.wake?.();
		const here = this.dataset['here'] ?? location.href;
		this.refreshing = true;
		for (let tries = 0; this.items.some(isDone); tries++) {
			if (this.dataset['replaces']) return location.replace(here);
			const settled = this.items.filter(isDone);
			const fresh = await freshParts(here);
			this.late(fresh.length === 0);
			if (fresh.length) {
				showParts(this, fresh);
				for (const item of settled) item.remove();
				this.items = this.items.filter((item) => !settled.includes(item));
				const form = this.querySelector<HTMLElement>('[data-form]');
				if (form) form.hidden = this.room <= 0;
				tries = -1;
			} else await this.pause(Math.min(30, 2 ** tries) * 1000);
		}
		this.refreshing = false;
	}

	private late(is: boolean) {
		const late = this.find('late');
		if (!late || late.hidden !== is) return;
		late.hidden = !is;
		this.say(is ? (late.textContent ?? '') : '');
	}
}

const isDone = ({ state }: PhotoItem): boolean => state === 'done';

customElements.define('photo-slot', PhotoSlot);

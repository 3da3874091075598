import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { PhotoIssue } from '$lib/domain/document/photo-issue';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { DecodeAnswer, Decoded, DecodeRequest } from './decode-message';
import type { PhotoHeader } from './photo-header';
import { pixelLimitFor } from './pixel-limit';
import { spawnDecodeChild } from './spawn-decode-child';

type Outcome = Result<Decoded, PhotoIssue>;

export type Decoder = {
	/** Rejects only when the process cannot be started at all; bad pictures are refusals. */
	decode(bytes: Uint8Array, header: PhotoHeader): Promise<Outcome>;
	/** The process at work, for measuring; undefined while there is nothing to do. */
	readonly pid: number | undefined;
	close(): void;
};

export type DecoderOptions = {
	/** Wall time one picture may take. */
	limitMs?: number;
	/** Small pictures at a time. */
	parallel?: number;
	idleMs?: number;
	/** Pictures until the process is replaced; a HEIC counts for ten, WebAssembly keeps its peak. */
	lifetime?: number;
	spawn?: (parallel: number) => ChildProcess;
};

const LARGE_PIXELS = 30_000_000;

type Task = {
	request: DecodeRequest;
	alone: boolean;
	timer?: NodeJS.Timeout;
	settle: (outcome: Outcome) => void;
	fail: (error: Error) => void;
};

/** Decodes in one process, started on demand, killed when a picture takes too long. */
export function createDecoder({
	limitMs = 20_000,
	parallel = 3,
	idleMs = 10_000,
	lifetime = 200,
	spawn = spawnDecodeChild
}: DecoderOptions = {}): Decoder {
	const waiting: Task[] = [];
	const running = new Map<number, Task>();
	let child: ChildProcess | undefined;
	let ready = false;
	let used = 0;
	let lastId = 0;
	let idle: NodeJS.Timeout | undefined;

	function end() {
		const ending = child;
		child = undefined;
		ready = false;
		used = 0;
		ending?.kill('SIGKILL');
	}

	function start() {
		const started = spawn(parallel);
		let said = '';
		child = started;
		started.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2000)));
		// A pipe for last words must not keep the app from ending.
		(started.stderr as Socket | null)?.unref();
		started.on('message', (message: DecodeAnswer | 'ready') => {
			if (started !== child) return;
			if (message === 'ready') ready = true;
			else finish(message);
			next();
		});
		const gone = () => started === child && lost(said);
		started.on('error', gone).on('exit', gone);
	}

	/** The process died by itself. Who was alone in it did that; the others get a try of their own. */
	function lost(said: string) {
		const started = ready;
		end();
		if (!started) {
			const error = new Error(`the decoder does not start: ${said.trim() || 'no word from it'}`);
			for (const task of waiting.splice(0)) task.fail(error);
			return;
		}
		const [only] = running.size === 1 ? [...running.values()] : [];
		if (only) settle(only, refuse('photo-undecodable'));
		again();
		next();
	}

	function again() {
		const tasks = [...running.values()];
		running.clear();
		for (const task of tasks) {
			clearTimeout(task.timer);
			task.alone = true;
		}
		waiting.unshift(...tasks);
	}

	function settle(task: Task, outcome: Outcome) {
		clearTimeout(task.timer);
		running.delete(task.request.id);
		task.settle(outcome);
	}

	function finish(answer: DecodeAnswer) {
		const task = running.get(answer.id);
		if (!task) return;
		used += task.request.kind === 'heic' ? 10 : 1;
		if ('refused' in answer && answer.spent) used = lifetime;
		settle(task, 'refused' in answer ? refuse('photo-undecodable') : accept(answer));
	}

	function run(task: Task) {
		running.set(task.request.id, task);
		task.timer = setTimeout(() => {
			settle(task, refuse('photo-timeout'));
			end();
			again();
			next();
		}, limitMs);
		child!.send(task.request, () => {});
	}

	function mayRun(task: Task) {
		if (running.size === 0) return true;
		const company = [...running.values()].some(({ alone }) => alone);
		return !task.alone && !company && running.size < parallel;
	}

	function next() {
		clearTimeout(idle);
		if (child && used >= lifetime && running.size === 0) end();
		if (waiting.length === 0 && running.size === 0) return rest();
		if (!child) start();
		child?.ref();
		child?.channel?.ref?.();
		while (ready && used < lifetime && waiting[0] && mayRun(waiting[0])) run(waiting.shift()!);
	}

	/** An idle decoder keeps no app from ending. */
	function rest() {
		child?.unref();
		child?.channel?.unref?.();
		idle = setTimeout(end, idleMs).unref();
	}

	return {
		decode: (bytes, header) =>
			new Promise((settle, fail) => {
				const { kind, width, height } = header;
				const request = { id: ++lastId, bytes, kind, maxPixels: pixelLimitFor(header) };
				const alone = kind === 'heic' || width * height > LARGE_PIXELS;
				waiting.push({ request, alone, settle, fail });
				next();
			}),
		get pid() {
			return child?.pid;
		},
		close() {
			clearTimeout(idle);
			end();
			const closed = new Error('the decoder was closed');
			for (const task of [...running.values(), ...waiting.splice(0)]) {
				clearTimeout(task.timer);
				task.fail(closed);
			}
			running.clear();
		}
	};
}

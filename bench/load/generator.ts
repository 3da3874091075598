// A process of its own: asks one address again and again over kept connections, and prints one line of JSON.
// node bench/load/generator.ts URL CONNECTIONS SECONDS ACCEPT
import { Agent, get } from 'node:http';

const [url = '', connections = '8', seconds = '3', accept = '*/*'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const headers = { accept, 'accept-encoding': 'gzip, deflate, br' };

/** One request to its last byte, in ms; throws on any answer but 200, which would be no measure of the page. */
const ask = () =>
	new Promise<number>((resolve, reject) => {
		const start = performance.now();
		get(url, { agent, headers }, (response) => {
			response.resume();
			response.on('end', () =>
				response.statusCode === 200
					? resolve(performance.now() - start)
					: reject(new Error(`${url} answers ${response.statusCode}`))
			);
		}).on('error', reject);
	});

const times: number[] = [];
const begin = performance.now();
const end = begin + Number(seconds) * 1000;
await Promise.all(
	Array.from({ length: Number(connections) }, async () => {
		while (performance.now() < end) times.push(await ask());
	})
);
const passed = (performance.now() - begin) / 1000;
times.sort((a, b) => a - b);
const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
console.log(
	JSON.stringify({ perSecond: times.length / passed, p50: share(0.5), p99: share(0.99) })
);
process.exit(0);

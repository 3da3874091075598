import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder, on a disk of its own where this machine lets us mount one, which is root's right. */
export async function smallDisk(megabytes: number) {
	const folder = await mkdtemp(join(tmpdir(), 'ketanmu-disk-'));
	const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
	const own = works('mount', options);
	const filler = join(folder, 'filler');
	return {
		folder,
		/** Undefined where the disk is everybody's, and must not be filled. */
		fill: own
			? async () => {
					const { bavail, bsize } = statfsSync(folder);
					await writeFile(filler, Buffer.alloc(bavail * bsize));
				}
			: undefined,
		empty: () => rm(filler, { force: true }),
		async end() {
			if (own) execFileSync('umount', [folder]);
			await (own ? rmdir(folder) : rm(folder, { recursive: true }));
		}
	};
}

function works(command: string, args: string[]): boolean {
	try {
		execFileSync(command, args, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

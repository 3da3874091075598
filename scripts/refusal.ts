/** Something the person at the keyboard can mend: shown as its one line, without a stack. */
export class Refusal extends Error {}

/** Runs a command to its end; a Refusal becomes one line and exit code 1. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
	try {
		await command();
	} catch (error) {
		console.error(error instanceof Refusal ? error.message : error);
		process.exit(1);
	}
}

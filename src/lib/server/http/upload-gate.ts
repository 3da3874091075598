/** Keeps the photos that wait in memory few, whatever comes in at once. */
type UploadGate = {
	/** Undefined when it is full: come back later. Else to be called once, when the bytes are let go. */
	enter(bytes: number): (() => void) | undefined;
};

/**
 * @param most uploads at once
 * @param mostBytes together, by what they declare; one alone may always come in
 */
export function createUploadGate({
	most,
	mostBytes
}: {
	most: number;
	mostBytes: number;
}): UploadGate {
	let [inside, held] = [0, 0];
	return {
		enter(bytes) {
			if (inside >= most || (inside > 0 && held + bytes > mostBytes)) return undefined;
			inside++;
			held += bytes;
			let left = false;
			return () => {
				if (left) return;
				left = true;
				inside--;
				held -= bytes;
			};
		}
	};
}

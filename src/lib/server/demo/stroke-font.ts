/**
 * Letters as strokes in a cell of 4 × 6, origin at the top left. Our own, because SVG text needs a
 * font of the machine, and a bare one has none: it would draw nothing and say nothing.
 */
const strokes: Record<string, string> = {
	A: 'M0 6 2 0 4 6M.7 4H3.3',
	B: 'M0 6V0H2.3Q3.7 0 3.7 1.4T2.3 2.8H0M2.3 2.8Q4 2.8 4 4.4T2.3 6H0',
	C: 'M4 1.3Q3.5 0 2.1 0 0 0 0 3T2.1 6Q3.5 6 4 4.7',
	D: 'M0 6V0H1.7Q4 0 4 3T1.7 6Z',
	E: 'M4 0H0V6H4M0 2.9H3.2',
	F: 'M4 0H0V6M0 2.9H3.2',
	G: 'M3.9 1.2Q3.4 0 2.1 0 0 0 0 3T2.1 6Q4 6 4 3.2H2.3',
	H: 'M0 0V6M4 0V6M0 2.9H4',
	I: 'M2 0V6M1 0H3M1 6H3',
	J: 'M3.6 0V4.2Q3.6 6 1.9 6T.2 4.4',
	K: 'M0 0V6M3.8 0 0 3.4M1.2 2.4 4 6',
	L: 'M0 0V6H3.8',
	M: 'M0 6V0L2 4 4 0V6',
	N: 'M0 6V0L4 6V0',
	O: 'M2 0Q4 0 4 3T2 6 0 3 2 0Z',
	P: 'M0 6V0H2.4Q4 0 4 1.7T2.4 3.4H0',
	Q: 'M2 0Q4 0 4 3T2 6 0 3 2 0ZM2.4 4.4 4.2 6.4',
	R: 'M0 6V0H2.4Q4 0 4 1.6T2.4 3.2H0M2.2 3.2 4 6',
	S: 'M3.8 1.2Q3.4 0 2 0 .2 0 .2 1.5.2 2.6 2 2.9 4 3.2 4 4.5 4 6 2 6 .4 6 0 4.7',
	T: 'M0 0H4M2 0V6',
	U: 'M0 0V4Q0 6 2 6T4 4V0',
	V: 'M0 0 2 6 4 0',
	W: 'M0 0 .9 6 2 2.2 3.1 6 4 0',
	X: 'M0 0 4 6M4 0 0 6',
	Y: 'M0 0 2 3 4 0M2 3V6',
	Z: 'M0 0H4L0 6H4',
	0: 'M2 0Q3.8 0 3.8 3T2 6 .2 3 2 0Z',
	1: 'M.7 1.4 2.2 0V6M.8 6H3.6',
	2: 'M.2 1.5Q.4 0 2 0 3.8 0 3.8 1.6 3.8 2.6 2.6 3.7L.1 6H3.9',
	3: 'M.3 1.2Q.7 0 2 0 3.7 0 3.7 1.5 3.7 2.8 1.6 2.8 3.9 2.8 3.9 4.4 3.9 6 2 6 .5 6 .1 4.7',
	4: 'M2.9 6V0L0 4.2H4',
	5: 'M3.6 0H.7L.4 2.7Q1 2.2 2 2.2 3.9 2.2 3.9 4.1 3.9 6 2 6 .5 6 .1 4.8',
	6: 'M3.5.8Q3 0 2.2 0 .2 0 .2 3.4.2 6 2.1 6 3.9 6 3.9 4.1T2.1 2.3Q.5 2.3.2 4',
	7: 'M.1 0H3.9L1.5 6',
	8: 'M2 0Q3.6 0 3.6 1.4T2 2.8.4 1.4 2 0ZM2 2.8Q3.9 2.8 3.9 4.4T2 6 .1 4.4 2 2.8Z',
	9: 'M3.8 2Q3.5 3.7 1.9 3.7.1 3.7.1 1.9T1.9 0Q3.8 0 3.8 2.6 3.8 6 1.8 6 1 6 .5 5.2',
	'.': 'M1.9 5.8H2.1V6H1.9Z',
	',': 'M2 5.6V6L1.4 7',
	':': 'M1.9 2H2.1V2.2H1.9ZM1.9 5.6H2.1V5.8H1.9Z',
	'-': 'M.8 3.2H3.2',
	'/': 'M.2 6.6 3.8-.4',
	'(': 'M2.8-.4Q1.2 1.2 1.2 3T2.8 6.4',
	')': 'M1.2-.4Q2.8 1.2 2.8 3T1.2 6.4',
	"'": 'M2 0V1.4',
	'&': 'M4 6 .9 1.8Q.4.9.9.4 1.4-.1 2 .3 3 1 2 2.2L.8 3.2Q-.4 4.6.7 5.6 2.6 6.7 4 3.6',
	'+': 'M2 1.2V5.2M0 3.2H4',
	'?': 'M.3 1.4Q.6 0 2 0 3.7 0 3.7 1.5 3.7 2.5 2 3.2V4.2M1.9 5.8H2.1V6H1.9Z'
};

const ADVANCE = 5.4;
const CAP = 6;

/** Width in px of one line whose capitals are `size` px high. */
export const strokeWidthOf = (text: string, size: number): number =>
	([...text].length * ADVANCE * size) / CAP;

/**
 * One line as SVG. Official papers are printed in capitals, so small letters become large ones;
 * a letter that the font lacks becomes a question mark. `size` is the height of capitals in px.
 */
export function strokeText(
	text: string,
	{ x, y, size, weight = 0.6 }: { x: number; y: number; size: number; weight?: number }
): string {
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
	const glyphs = [...plain].map((letter, index) =>
		letter === ' '
			? ''
			: `<path transform="translate(${(index * ADVANCE).toFixed(1)} 0)" d="${strokes[letter] ?? strokes['?']}"/>`
	);
	const scale = size / CAP;
	return `<g transform="translate(${x} ${y}) scale(${scale})" stroke-width="${weight}">${glyphs.join('')}</g>`;
}

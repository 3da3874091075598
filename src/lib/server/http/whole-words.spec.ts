import { expect, test } from 'vitest';
import { keepWhole } from './whole-words';

test.each([
	['<h1>KTP-el hilang</h1>', '<h1><span class="whole">KTP-el</span> hilang</h1>'],
	['<a>Formulir F-1.02.</a>', '<a>Formulir <span class="whole">F-1.02</span>.</a>'],
	['<p>Kode ABC-1D2E-3F4G</p>', '<p>Kode <span class="whole">ABC-1D2E-3F4G</span></p>'],
	['<p>KK-nya</p>', '<p><span class="whole">KK-nya</span></p>']
])('%s stays on one line', (html, kept) => {
	expect(keepWhole(html)).toBe(kept);
});

test.each([
	'<title>KTP-el</title>',
	'<option>KTP-el</option>',
	'<svg><text>KTP-el</text></svg>',
	'<textarea>KTP-el</textarea>',
	'<script>a > "KTP-el"</script>',
	'<a title="a > KTP-el" href="/F-1.02">x</a>',
	"<!-- it's KTP-el -->",
	'<p>desa-desa, 2020-2026, anak-1, TANJUNG-PINANG-KOTA</p>'
])('%s is left alone', (html) => {
	expect(keepWhole(html)).toBe(html);
});

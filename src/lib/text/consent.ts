import type { Locale } from './locale';
import type { Message } from './message';
import { m } from './paraglide/messages';

type Statement = {
	/** Raised whenever a word changes, in any language: what was shown must stay provable (UU 27/2022 ps. 24). */
	version: number;
	/** A notice is only shown; a declaration must be ticked; a consent may stay unticked. */
	kind: 'notice' | 'declaration' | 'consent';
	sentences: Message<{ office: string }>[];
};

const statements = {
	'data-notice': {
		version: 1,
		kind: 'notice',
		sentences: [
			m.consent_notice_1,
			m.consent_notice_2,
			m.consent_notice_3,
			m.consent_notice_4,
			m.consent_notice_5
		]
	},
	true: { version: 1, kind: 'declaration', sentences: [m.consent_true_1, m.consent_true_2] },
	'same-kk': { version: 1, kind: 'declaration', sentences: [m.consent_same_kk] },
	guardian: { version: 1, kind: 'declaration', sentences: [m.consent_guardian] },
	'death-reporter': { version: 1, kind: 'declaration', sentences: [m.consent_death_reporter] },
	proxy: { version: 1, kind: 'declaration', sentences: [m.consent_proxy] },
	/** Somebody's word, recorded by the village officer who fills in for them. */
	assisted: { version: 1, kind: 'declaration', sentences: [m.consent_assisted] },
	'whatsapp-news': { version: 1, kind: 'consent', sentences: [m.consent_whatsapp] }
} satisfies Record<string, Statement>;

export type ConsentId = keyof typeof statements;
export const consentIds = Object.keys(statements) as ConsentId[];

export type Consent = {
	id: ConsentId;
	version: number;
	kind: Statement['kind'];
	sentences: string[];
	/** The words as shown, one sentence a line: what the server hashes and stores. */
	text: string;
};

/** A notice, declaration or consent as this reader sees it. `office` is its full name. */
export function consentFor(id: ConsentId, office: string, locale?: Locale): Consent {
	const { version, kind, sentences }: Statement = statements[id];
	const said = sentences.map((sentence) => sentence({ office }, { locale }));
	return { id, version, kind, sentences: said, text: said.join('\n') };
}

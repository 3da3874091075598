import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { IndexedKind } from '$lib/server/repository/answer';

/** NIK and No. KK are looked up again: the kind of the question says which answers they are. */
export function indexedKindIn(catalogue: Catalogue): IndexedKind {
	const kinds = new Map(catalogue.questions.map(({ id, kind }) => [id, kind]));
	return (question) => {
		const kind = kinds.get(question);
		return kind === 'nik' || kind === 'kk' ? kind : undefined;
	};
}

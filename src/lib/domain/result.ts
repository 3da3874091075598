/** The outcome of something that may be refused: a value, or the issue that explains why not. */
export type Result<Value, Issue> = { ok: true; value: Value } | { ok: false; issue: Issue };

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refuse = <Issue>(issue: Issue): { ok: false; issue: Issue } => ({ ok: false, issue });

/** What may be chosen now: a row that was retired stays only for the cases that name it. */
export const inUse = <Row extends { retired?: boolean | undefined }>(rows: readonly Row[]): Row[] =>
	rows.filter(({ retired }) => !retired);

/** Binds the bytes of a file to its page, so that one file cannot be put in another's place. */
export const pageContext = (id: string, column: 'photo' | 'thumbnail') => ({
	table: 'pages',
	column,
	row: id
});

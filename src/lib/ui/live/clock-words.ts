/** `10.42` or `10:42`: 24 hours on the office's clock, as the server writes it, wherever the phone is. */
export const clockWords = (at: Date, language: string, timeZone: string): string =>
	at.toLocaleTimeString(language, {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone
	});

/**
 * Keeps the values that were asked for last, `most` of them. Only for what can be made again at any time:
 * nothing is lost with it, and no process relies on another's.
 */
export function createRecent<Value>(most: number) {
	const values = new Map<string, Value>();
	const put = (key: string, value: Value): void => {
		values.delete(key);
		values.set(key, value);
		if (values.size > most) values.delete(values.keys().next().value as string);
	};
	return {
		put,
		find(key: string): Value | undefined {
			const value = values.get(key);
			if (value !== undefined) put(key, value);
			return value;
		}
	};
}

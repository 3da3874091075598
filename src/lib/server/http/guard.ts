import { dev } from '$app/environment';
import { error, redirect, type Handle } from '@sveltejs/kit';
import { services } from '$lib/server/services';
import { enter, ruleFor } from './access-rule';
import { visitorOf } from './visitor';

/** The one door: who asks is looked up once, and the route's group says whether they may enter. */
export const guard: Handle = async ({ event, resolve }) => {
	if (event.route.id === null) {
		// No route at all: the page that says so is the same for everybody.
		event.locals.visitor = {};
		return resolve(event);
	}
	event.locals.visitor = await visitorOf(event);
	const developer = dev || services().demo;
	const entry = enter(ruleFor(event.route.id), { ...event.locals.visitor, developer }, event.url);
	if (entry.kind === 'redirect') redirect(303, entry.to);
	if (entry.kind === 'not-found') error(404, 'not-found');
	return resolve(event);
};

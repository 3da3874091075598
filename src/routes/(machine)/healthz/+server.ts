import { text } from '@sveltejs/kit';

/** Alive: this process answers, whatever else is gone. */
export const GET = () => text('ok\n');

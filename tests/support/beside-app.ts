import { readEnv } from '../../src/env';
import { createServices, type Services } from '../../src/lib/server/services';

/** The services of an app that runs already, in this process too. */
export const openBeside = (env: Record<string, string>): Promise<Services> =>
	createServices(readEnv(env), () => new Date());

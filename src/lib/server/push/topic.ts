import { createHash } from 'node:crypto';

/** A case's topic: 32 characters of base64url (RFC 8030), from which nobody finds the case. */
export const topicOf = (caseId: string): string =>
	createHash('sha256').update(`ketanmu topic ${caseId}`).digest('base64url').slice(0, 32);

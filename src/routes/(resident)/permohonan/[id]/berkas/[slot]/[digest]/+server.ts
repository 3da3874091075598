import { answerUpload } from '$lib/server/http/answer-upload';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = (event) => answerUpload(event);

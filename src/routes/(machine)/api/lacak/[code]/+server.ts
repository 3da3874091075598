import { answerStage } from '$lib/server/http/answer-stage';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerStage(event);

import { runStep, summarise } from './step.ts';
import { checkSteps } from './steps.ts';

const { failed } = summarise(checkSteps().map(runStep));
process.exitCode = failed ? 1 : 0;

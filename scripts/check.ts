import { runStages, summarise } from './step.ts';
import { checkStages } from './steps.ts';

const { failed } = summarise(await runStages(checkStages()));
process.exitCode = failed ? 1 : 0;

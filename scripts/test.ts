import { runStages, summarise } from './step.ts';
import { checkStages, testStages } from './steps.ts';

const { passed, failed, skipped } = summarise(await runStages([...checkStages(), ...testStages()]));
// Nothing is printed after this line: it is what other programs read.
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;

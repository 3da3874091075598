import { runStep, summarise } from './step.ts';
import { checkSteps, testSteps } from './steps.ts';

const { passed, failed, skipped } = summarise([...checkSteps(), ...testSteps()].map(runStep));
// Nothing is printed after this line: it is what other programs read.
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;

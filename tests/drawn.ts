/** Which examples the laws draw: the same in every usual run, so that what fails here fails for everyone; others in a long one. */

import fc from 'fast-check';
import { isLong } from './runs.ts';

/** Of a change that is made only to be noticed, nobody reads the smallest example. */
const endOnFailure = process.env.STRYKER_MUTATOR_WORKER !== undefined;

fc.configureGlobal(isLong ? {} : { seed: 1, endOnFailure });

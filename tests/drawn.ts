/** Which examples the laws draw: the same in every usual run, so that what fails here fails for everyone; others in a long one. */

import fc from 'fast-check';
import { isLong } from './runs.ts';

fc.configureGlobal(isLong ? {} : { seed: 1 });

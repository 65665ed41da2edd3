import type { Fault } from './fault.ts';

export const CRITERIA: readonly Fault[] = [
  {
    what: 'a citation of a standard that is not there',
    rule: 'criteria/unknown',
    at: /(?<=rates: ")(\d\.\d\.\d)(?=")/g,
    put: ([id]) => `«${id}7»`,
    follows: ['rating/summary-missing'],
  },
];

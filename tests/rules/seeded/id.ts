import type { Fault } from './fault.ts';

export const ID: readonly Fault[] = [
  {
    what: 'a space in an id',
    rule: 'id/spacing',
    at: /(?<=- id: )([A-Z])(\d\.\d+)(?=\n)/g,
    put: ([, letter, rest]) => `«${letter} ${rest}»`,
  },
];

import type { Fault } from './fault.ts';

export const SHAPE: readonly Fault[] = [
  {
    what: 'an unknown field',
    rule: 'shape/unknown-field',
    at: /\n( +)kind: information\n/g,
    put: ([, indent]) => `\n${indent}kind: information\n${indent}«colour»: red\n`,
  },
];

import type { Fault } from './fault.ts';

export const SHAPE: readonly Fault[] = [
  {
    what: 'an unknown field',
    rule: 'shape/unknown-field',
    at: /\n( +)kind: information\n/g,
    put: ([, indent]) => `\n${indent}kind: information\n${indent}«colour»: red\n`,
  },
  {
    what: 'a severity that there is not',
    rule: 'shape/wrong-type',
    at: /(?<=\nids: lettered\n)/g,
    put: () => 'rules: { guidance/missing: «warn» }\n',
  },
  {
    what: 'a section listed in other capital letters than its file has',
    rule: 'shape/section-missing',
    at: /(?<=\n {2}- )assessment\.carag\.yaml/g,
    put: () => '«Assessment.carag.yaml»',
  },
];

import type { Fault } from './fault.ts';

export const YAML: readonly Fault[] = [
  {
    what: 'a text cut short by a comment',
    rule: 'yaml/text-lost',
    at: /(?<=kind: information\n +text: Wh\w+ \w+) ((?![^\n]*PNC)[^\n]+)(?=\n)/g,
    put: ([, rest]) => ` «#${rest}»`,
  },
];

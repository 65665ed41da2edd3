import type { Fault } from './fault.ts';

export const ANSWER: readonly Fault[] = [
  {
    what: 'a placeholder in place of an answer list',
    rule: 'answer/list-unknown',
    at: /(?<=answer: )yes-no(?=\n)/g,
    put: () => '«yes-on»',
  },
  {
    what: 'the same label twice',
    rule: 'answer/label-duplicate',
    at: /(?<=\n +([\w-]+): )([A-Z][a-z]+)\n( +[\w-]+: )[A-Z][a-z]+(?=\n)/g,
    put: ([, , label, next]) => `${label}\n${next}«${label}»`,
  },
];

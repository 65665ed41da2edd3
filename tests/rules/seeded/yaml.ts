import type { Fault } from './fault.ts';

export const YAML: readonly Fault[] = [
  {
    what: 'a text cut short by a comment',
    rule: 'yaml/text-lost',
    at: /(?<=kind: information\n +text: Wh\w+ \w+) ((?![^\n]*PNC)[^\n]+)(?=\n)/g,
    put: ([, rest]) => ` «#${rest}»`,
  },
  {
    what: 'an anchor',
    rule: 'yaml/anchor',
    at: /(?<=kind: judgement\n +text: )(?=[A-Z])/g,
    put: () => '«&again» ',
  },
  {
    what: 'the character U+0000',
    rule: 'yaml/encoding',
    at: /(?<=kind: judgement\n +text: Is \w+)(?= )/g,
    put: () => '«\0»',
  },
];

import type { Fault } from './fault.ts';

export const GUIDANCE: readonly Fault[] = [
  {
    what: 'HTML in guidance',
    rule: 'guidance/html',
    at: /(?<=\n {10}[^\n]* )(assessment|planning)(?= )/g,
    put: ([word]) => `«<b>»${word}</b>`,
    within: /domain-two/,
  },
  {
    what: 'shared guidance that is not there',
    rule: 'guidance/block-unknown',
    at: /(?<=use: )balance(?=\n)/g,
    put: () => '«balanse»',
  },
];

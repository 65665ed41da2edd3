import type { Fault } from './fault.ts';

export const TERM: readonly Fault[] = [
  {
    what: 'a term that is not to be used',
    rule: 'term/avoid',
    at: /(?<=text: [^\n]*)\bthe child\b(?!')/g,
    put: () => 'the «young person»',
  },
  {
    what: 'an acronym that nobody explains',
    rule: 'term/undefined',
    at: /(?<=\n {10}[^\n]* )(assessment|planning)(?= )/g,
    put: ([word]) => `«XQZ» ${word}`,
  },
];

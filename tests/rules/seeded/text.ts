import type { Fault } from './fault.ts';

export const TEXT: readonly Fault[] = [
  {
    what: 'two spaces between words',
    rule: 'text/spacing',
    at: /(?<=text: Is )(\w+) (\w+)/g,
    put: ([, first, second]) => `«${first}  ${second}»`,
  },
  {
    what: 'a judgement that asks nothing',
    rule: 'text/question-mark',
    at: /(?<=kind: judgement\n +text: [^\n?{]+)\b(\w+)\?(?=\n)/g,
    put: ([, text]) => `«${text}»`,
  },
  {
    what: 'a word misspelt',
    rule: 'text/spelling',
    at: /(?<=\n {10}[^\n]* )(assessment|planning|offence|manager)(?= )/g,
    put: ([word]) => `«${word!.slice(0, -2)}${word!.at(-1)}${word!.at(-2)}»`,
  },
];

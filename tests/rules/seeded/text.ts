import type { Fault } from './fault.ts';

export const TEXT: readonly Fault[] = [
  {
    what: 'two spaces between words',
    rule: 'text/spacing',
    at: /(?<=text: Is )(\w+) ([\w']+)/g,
    put: ([, first, second]) => `«${first}  ${second}»`,
  },
  {
    what: 'a no-break space between words',
    rule: 'text/spacing',
    at: /(?<=text: Is )(\w+) ([\w']+)/g,
    put: ([, first, second]) => `«${first}\u00a0${second}»`,
  },
  {
    what: 'a no-break space before a question mark',
    rule: 'text/spacing',
    at: /(?<=kind: judgement\n +text: [^\n?{]+)\b(\w+)\?(?=\n)/g,
    put: ([, word]) => `«${word}\u00a0?»`,
  },
  {
    what: 'a sign in a word that nobody can see',
    rule: 'text/spacing',
    at: /(?<=text: Is \w+ )(\w)(\w+)(?= )/g,
    put: ([, first, rest]) => `«${first}\u200b${rest}»`,
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
  {
    what: 'the same judgement asked twice',
    rule: 'text/duplicate',
    at: /(kind: judgement\n +text: )([^\n]+)(\n(?:(?! +- id: )[^\n]*\n)+ +- id: \S+\n +kind: judgement\n +text: )[^\n]+/g,
    put: ([, before, text, between]) => `${before}${text}${between}«${text}»`,
  },
  {
    what: 'a question without words',
    rule: 'text/missing',
    at: /(?<=- )id(: \S+\n +kind: \w+\n) +text: [^\n]+\n/g,
    put: ([, rest]) => `«id»${rest}`,
  },
  {
    what: 'words that are still to come',
    rule: 'text/placeholder',
    at: /(?<=\n +kind: (?:explanation|narrative)\n(?: +\w[^\n]*\n)* +text: )[^\n]+/g,
    put: () => '«TBC»',
  },
  {
    what: 'a summary reworded without its key question',
    rule: 'text/summary-differs',
    at: /(?<=(?:kind: summary\n +text: |## [A-Z]\dS )[^\n]*)\b(?:child|people)\b(?!')/g,
    put: () => '«family»',
  },
];

import type { Fault } from './fault.ts';

export const CRITERIA: readonly Fault[] = [
  {
    what: 'a citation of a standard that is not there',
    rule: 'criteria/unknown',
    at: /(?<=rates: ")(\d\.\d\.\d)(?=")/g,
    put: ([id]) => `«${id}7»`,
    follows: ['rating/summary-missing'],
  },
  {
    what: 'a standard cited where a key question is meant',
    rule: 'criteria/level',
    at: /(?<=(?:rates|criteria): ")(\d\.\d)\.\d(?=")/g,
    put: ([, standard]) => `«${standard}»`,
    follows: ['rating/summary-missing'],
  },
  {
    what: 'a key question of the standards with the id of another',
    rule: 'criteria/duplicate',
    at: /(?<=- id: ")(1\.\d)\.[2-9](?=")/g,
    put: ([, standard]) => `«${standard}.1»`,
    follows: ['criteria/unknown'],
  },
  {
    what: 'a criterion without quality indicators',
    rule: 'criteria/indicators-missing',
    at: /(?<=- id: ")(\d\.\d\.\d)("\n +text: [^\n]+\n(?: +evidence: other\n)?) +indicators:\n(?: +- (?!id: )[^\n]*\n)+/g,
    put: ([, id, rest]) => `«${id}»${rest}`,
    within: /fji-criteria/,
  },
  {
    what: 'a judgement that cites nothing',
    rule: 'criteria/missing',
    at: /( +)- id: (O\d\.)(\d)\n +kind: narrative\n(?: +\w[^\n]*\n)+/g,
    put: ([whole, indent, keyQuestion, number]) => `${whole}
${indent}- id: «${keyQuestion}${Number(number) + 1}»
${indent}  kind: judgement
${indent}  text: Is enough known of this?
${indent}  answer: yes-no
${indent}  use: balance
`,
  },
  {
    what: 'a criterion about which nothing is asked',
    rule: 'criteria/uncovered',
    at: /(?<= {10}- id: "(2\.\d)\.3"\n +text: [^\n]+\n)/g,
    put: ([, standard]) =>
      `        criteria:\n          - id: "«${standard}.4»"\n            text: It is done in time.\n`,
  },
];

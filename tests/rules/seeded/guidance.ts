import type { Fault } from './fault.ts';

/** A text between quotation marks, without its line breaks. */
const inOneLine = (text: string) => JSON.stringify(text.trim().replace(/\s+/g, ' '));

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
  {
    what: 'shared guidance that nothing uses',
    rule: 'guidance/block-unused',
    at: /(?<=\n)(?= {2}[\w-]+: \|\n)/g,
    put: () => '  «timing»: Let the needs of the case set the measure.\n',
  },
  {
    what: 'guidance that stands under two questions',
    rule: 'guidance/duplicate',
    at: /(?<=guidance: \|\n)((?: {10}[^\n]*\n)+)(\n {6}- id: (?:.+\n)*? +guidance: )\|\n(?: {10}[^\n]*\n|\n(?= {10}))+/g,
    put: ([, words, between]) => `${words}${between}«${inOneLine(words!)}»\n`,
  },
  {
    what: 'an empty item of a list',
    rule: 'guidance/empty-list',
    at: /(?<=\n(?: {10})?)- [a-z][^\n]*(?=\n(?: {10})?- )/g,
    put: () => '«-»',
  },
  {
    what: 'a list that is announced and does not follow',
    rule: 'guidance/empty-list',
    at: /(?<=\n(?: {10})?(?:[^\n]*\. )?)([A-Z][^\n.:]*:)\n\n(?: *- [^\n]*\n(?: +(?!- )[^\n]*\n)*)+(?=\n(?:#| +- id))/g,
    put: ([, words]) => `«${words}»\n`,
  },
  {
    what: 'a heading of the wrong level',
    rule: 'guidance/heading',
    at: /(?<=guidance: \|\n)( {6,10})(?=[A-Z])/g,
    put: ([indent]) => `${indent}«# Timing»\n\n${indent}`,
  },
  {
    what: 'bold words in place of a heading',
    rule: 'guidance/heading',
    at: /(?<=```\n\n|guidance: \|\n)( {6,10}|)(?=[A-Z])/g,
    put: ([indent]) => `${indent}«**Timing**»\n\n${indent}`,
  },
  {
    what: 'a picture',
    rule: 'guidance/image',
    at: /(?<=\n {10}[^\n]* )(assessment|planning)(?= )/g,
    put: ([word]) => `«![the steps](https://example.org/steps.png)» ${word}`,
    within: /domain-two/,
  },
  {
    what: 'guidance that begins as that of another question',
    rule: 'guidance/misplaced',
    at: /(?<=kind: judgement\n(?: +text: [^\n]*\n)? *answer: yes-no\n(?:```\n\n| +guidance: \|\n {10}))(?=[A-Z])/g,
    put: () => '[[«C2»]]: ',
  },
  {
    what: 'a judgement without guidance',
    rule: 'guidance/missing',
    at: /(?<=\n## |\n +- id: )([A-Z][\d.]+)([^\n]*\n(?:\n```carag\n)? *kind: judgement\n(?: *(?:text|rows|answer|ask-when): [^\n]+\n)+(?:```\n\n)?)(?:(?<=```\n\n)[^#]*(?=#)| +guidance: \|\n(?: {10}[^\n]*\n|\n(?= {10}))+)/g,
    put: ([, id, question]) => `«${id}»${question}`,
    within: /assessment|planning|delivery/,
  },
  {
    what: 'quality indicators that the guidance repeats',
    rule: 'guidance/repeats-column',
    at: /(?<=kind: judgement\n(?: +text: [^\n]*\n)?( *)answer: yes-no\n)(```\n\n| +guidance: \|\n {10})([A-Z](?:[^\n"]+\n)+)(?=\n)/g,
    put: ([, indent, opening, words]) =>
      `${indent}indicators:\n${indent}  - ${inOneLine(words!)}\n${opening}«${words!.trimEnd()}»\n`,
  },
];

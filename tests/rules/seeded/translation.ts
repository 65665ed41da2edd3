import type { Fault } from './fault.ts';

const IN_WELSH = /domain-three\/cy\//;

export const TRANSLATION: readonly Fault[] = [
  {
    what: 'a text reworded after it was translated',
    rule: 'translation/stale',
    at: /(?<=text: )([^\n]+)\?(?=\n)/g,
    put: ([, text]) => `«${text} yet?»`,
    within: /domain-three\/i/,
  },
  {
    what: 'an indicator that nobody has translated',
    rule: 'translation/missing',
    at: /(?<=\n {4}kind: information\n)(?= {4}(?:ask-when|text))/g,
    put: () => '    indicators:\n      - «Look at the record.»\n',
    within: /domain-three\/information/,
  },
  {
    what: 'an option added after its question was translated',
    rule: 'translation/option-missing',
    at: /(?<=\n)( {8})(not-recorded: Not recorded\n)/g,
    put: ([, indent, last]) => `${indent}later: «Known later»\n${indent}${last}`,
    within: /domain-three\/information/,
  },
  {
    what: 'a text left in the source language',
    rule: 'translation/identical',
    at: /(?<=\n {2}I1\.7\/(\w+): \{ text: )[^,\n]+(?=, from)/g,
    put: ([, code]) => `«${code![0]!.toUpperCase()}${code!.slice(1)}»`,
    within: IN_WELSH,
  },
  {
    what: 'a text that names a question which the source does not',
    rule: 'translation/reference-differs',
    at: /(?<=\n {2}[A-Z]\S+: \{ text: )([A-Z][^,\n]*\?)(?=, from)/g,
    put: ([text]) => `"«${text} {{I1.9}}»"`,
    within: IN_WELSH,
  },
  {
    what: 'the path of a text misspelt',
    rule: 'translation/extra',
    at: /(?<=\n {2})(I1\.\d\/[\w-]+)(: \{[^\n]*\n)/g,
    put: ([all, path, rest]) => `${all}  «${path}s»${rest}`,
    within: IN_WELSH,
  },
  {
    what: 'a text in a language that the set does not have',
    rule: 'translation/language',
    at: /(?<=\nlanguage: )cy/g,
    put: () => '«ga»',
    within: /domain-three\/cy\/interview/,
    follows: ['translation/missing'],
  },
];

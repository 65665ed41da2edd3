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
  {
    what: 'the same label for two values of a fact',
    rule: 'answer/label-duplicate',
    at: /(?<=\n {6}england: (England)\n {6}wales: )Wales(?=\n)/g,
    put: ([, label]) => `«${label}»`,
    within: /domain-two\/carag/,
  },
  {
    what: 'a lowest number above the highest',
    rule: 'answer/bounds',
    at: /(?<=\n)( +)min: (\d+)\n/g,
    put: ([, indent, lowest]) => `${indent}min: ${lowest}\n${indent}max: «${Number(lowest) - 1}»\n`,
  },
  {
    what: 'more options allowed than there are',
    rule: 'answer/bounds',
    at: /(?<=answer:\n)( +)any-of:/g,
    put: ([options, indent]) => `${indent}at-most: «50»\n${options}`,
    within: /information|follow-up/,
  },
  {
    what: 'two codes that only a capital letter tells apart',
    rule: 'answer/code-duplicate',
    at: /(?<=\n {8})([a-z])([\w-]+)(: [A-Z][^\n]*\n {8})[\w-]+(?=: [A-Z][^\n]*\n)/g,
    put: ([, first, rest, between]) => `${first}${rest}${between}«${first!.toUpperCase()}${rest}»`,
    within: /information/,
    follows: ['routing/option-unknown'],
  },
  {
    what: 'an option that stands alone where only one is chosen',
    rule: 'answer/exclusive-alone',
    at: /(?<=(?<!facts:\n +[\w-]+:\n +)one-of:\n +[\w-]+: )[A-Z][^\n]*(?=\n)/g,
    put: ([label]) => `{ label: "${label}", «exclusive»: true }`,
  },
  {
    what: 'a place to explain that is not there',
    rule: 'answer/explain-in',
    at: /(?<=explain-in: )([A-Z][\d.]+)a(?=\n)/g,
    put: ([, id]) => `«${id}b»`,
  },
  {
    what: 'a place to explain that comes too early',
    rule: 'answer/explain-in',
    at: /(?<=explain-in: )([A-Z][\d.]+)a(?=\n)/g,
    put: () => '«I1.3»',
  },
  {
    what: 'an explanation of nothing',
    rule: 'answer/explains-nothing',
    at: /(?<=kind: )explanation(\n *)explains: [^\n]+\n *(?=text|answer)/g,
    put: ([, indent]) => `«explanation»${indent}`,
  },
  {
    what: 'a judged list without a sufficient answer',
    rule: 'answer/judgement-unscored',
    at: /(?<=\n {2})([\w-]+)(:\n {4}one-of:\n(?: {6}[^\n]*\n)+) {4}sufficient: [^\n]*\n/g,
    put: ([, list, options]) => `«${list}»${options}`,
  },
  {
    what: 'a judgement answered in words',
    rule: 'answer/kind-mismatch',
    at: /(?<=kind: judgement\n(?: +text: [^\n]*\n)? *answer: )yes-no(?=\n)/g,
    put: () => '«text»',
  },
  {
    what: 'a narrative answered by options',
    rule: 'answer/kind-mismatch',
    at: /(?<=kind: narrative\n(?: *(?:text|ask-when): [^\n]*\n)* *answer: )text(?=\n)/g,
    put: () => '«yes-no-fact»',
    follows: ['answer/explain-in'],
  },
  {
    what: 'a level that only the guidance knows',
    rule: 'answer/levels-in-guidance',
    at: /(?<=answer: (?:safety|harm)-level\n +guidance: \|\n) +/g,
    put: ([indent]) =>
      ['Low – little points to harm.', 'High – harm is likely.', '«Extreme» – harm is under way.\n']
        .map((level) => `${indent}- ${level}\n`)
        .join('')
        .concat(indent!),
  },
  {
    what: 'an answer list that nothing uses',
    rule: 'answer/list-unused',
    at: /(?<=\n)(?= {2}[\w-]+:\n {4}one-of:\n {6}[^\n]*\n {6}[^\n]*\n {6}no)/g,
    put: () => '  «how-soon»:\n    one-of: { at-once: At once, later: Later }\n',
  },
  {
    what: 'a question that does not say how it is answered',
    rule: 'answer/missing',
    at: /(?<=- id: )([\w.]+)(\n +kind: (?:judgement|narrative|information)\n +text: [^\n]*\n) +answer: [^\n]+\n(?! {10})/g,
    put: ([, id, between]) => `«${id}»${between}`,
  },
  {
    what: '“not applicable”, and nothing said of when',
    rule: 'answer/not-applicable-undefined',
    at: /(?<=no-\w+:\n +label: )(\w[^\n]*)\n +means: [^\n]*\n/g,
    put: ([, label]) => `«${label}»\n`,
  },
  {
    what: 'a meaning for a code that is not offered',
    rule: 'answer/option-unknown',
    at: /(?<=kind: judgement\n(?: +text: [^\n]*\n)?)( *)answer: yes-no\n/g,
    put: ([answer, indent]) => `${answer}${indent}means: { «partly»: Some of it was done. }\n`,
  },
  {
    what: '“Other”, and nowhere to say what',
    rule: 'answer/other-unexplained',
    at: /(?<=-not-listed: )[^\n]+/g,
    put: () => '«Other»',
  },
  {
    what: 'rows from a question in which only one option is chosen',
    rule: 'answer/rows',
    at: /(?<=rows: { from: )A1\.8/g,
    put: () => '«A1.10»',
  },
  {
    what: 'a table with no rows',
    rule: 'answer/rows',
    at: /rows:\n(?: +\w+: { id: [^\n]*\n)+/g,
    put: () => '«rows»: {}\n',
    follows: ['id/gap'],
  },
  {
    what: 'a code that counts as sufficient and is not offered',
    rule: 'answer/sufficient-unknown',
    at: /(?<=sufficient: \["yes")(?=\])/g,
    put: () => ', «mostly»',
  },
  {
    what: 'a code that counts as not applicable and is not offered',
    rule: 'answer/sufficient-unknown',
    at: /(?<=not-applicable: \[)no-\w+(?=\])/g,
    put: () => '«no-need»',
  },
  {
    what: 'a choice with one option',
    rule: 'answer/too-few',
    at: /(?<= )(one-of)(:\n +[\w-]+: [A-Z][^\n]*\n)(?: +[\w-]+: [A-Z][^\n]*\n)+(?= +guidance)/g,
    put: ([, choice, first]) => `«${choice}»${first}`,
  },
];

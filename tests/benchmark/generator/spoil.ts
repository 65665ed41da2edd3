/** Spoils a generated set at many places, and gives it a large vocabulary: what is measured on clean texts flatters. */
import { random } from './random.ts';

/** So many words of the vocabulary go into the guidance of each question. */
const WORDS_EACH = 20;

/** Ways to spoil a question, each a pattern and what is put for it; where there is nothing to match it stays sound. */
const FAULTS: readonly (readonly [at: RegExp, put: string])[] = [
  [/^(ask-when: [A-Z]+\d+\.)\d+/m, '$1999'],
  [/^answer: yes-no$/m, 'answer: yes-know'],
  [/\[\[([A-Z]+)\d+/, '[[$199'],
  [/^(ask-when: .* is )\w+/m, '$1seldom'],
  [/\.$/m, ' ..'],
  [/ the /, ' the the '],
  [/^kind: judgement$/m, 'kind: judgment'],
  [/^kind: judgement$/m, 'kind: information'],
  [/^(On .*)$/m, 'See the next question and question 7 above.'],
  [/^(text: .*)\?$/m, '$1'],
  [/^(text: .*)$/m, 'text: TBC'],
  [/^text: .*$/m, 'text: Is it good enough?'],
  [/^text: .*\n/m, ''],
  [/^kind: (.*)$/m, 'kind: $1\nkinds: $1'],
  [/^kind: (.*)$/m, 'kind: $1\nkind: $1'],
  [/^answer: .*$/m, 'answer: [yes-no'],
  [/^answer: .*$/m, '# carag-ignore answer/missing'],
  [/^answer: frequency$/m, 'answer: { one-of: { often: Often, "Often Not": often, rarely: Often } }'],
  [/^answer: yes-no$/m, 'answer: { number: { from: 9, to: 3 } }'],
  [/ child /, ' chlid '],
  [/ and /, '\u00a0and  '],
  [/ record/, ' **record'],
  [/ in /, ' in [a link](htp:/nowhere) {{ZZ9.9}} '],
  [/^explains: .*$/m, 'explains: ZZ1.1'],
  [/^use: .*$/m, 'use: balanse'],
  [/^kind: summary$/m, 'kind: summary\nask-when: nation is wales and nation is england'],
  [/^(ask-when: .*)$/m, '$1 and not nation is wales and nation is wales'],
  [/^kind: (.*)$/m, 'kind: $1\ncriteria: "9.9.9"\nindicators: []'],
];

/** Every so many questions one is spoilt. */
const EVERY = 3;

/**
 * The documents with faults of many kinds, the same share of every section, and with words of a vocabulary in the
 * guidance of every question; `seed` says which.
 */
export function spoil(
  documents: ReadonlyMap<string, string>,
  vocabulary: readonly string[],
  seed: number,
): Map<string, string> {
  const { below } = random(seed);
  const sentence = () => {
    const words = Array.from({ length: WORDS_EACH }, () => vocabulary[below(vocabulary.length)]!);
    return `Think of ${words.join(', ')}.`;
  };
  let count = 0;
  const spoilt = (question: string) => {
    const indent = /^ *(?=- id: )/.exec(question)?.[0];
    const worded = question.replace(/(?<=guidance: \|\n)( *)/, (blank) => `${blank}${sentence()}\n${blank}`);
    const [at, put] = FAULTS[Math.floor(count / EVERY) % FAULTS.length]!;
    if (count++ % EVERY > 0) return worded;
    if (indent === undefined) return worded.replace(at, put);
    const lines = worded.replaceAll(`\n${indent}  `, '\n').replace(at, put);
    return lines.replace(/\n(?=[^\n])/g, `\n${indent}  `);
  };
  return new Map(
    Array.from(documents, ([path, text]) => [
      path,
      text
        .split(/(?=^(?: +- id: |#+ ))/m)
        .map(spoilt)
        .join(''),
    ]),
  );
}

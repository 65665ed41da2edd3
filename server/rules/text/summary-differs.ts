import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { sharedEnds } from '../../text/shared-ends.ts';
import { inBrackets } from '../shared/brackets.ts';
import { isPlaceholderText } from './placeholder.ts';
import { foldedWords, wordsCompared } from './shared/folded.ts';
import { type Placed, questionsOfKind } from './shared/judgements.ts';

const summary = (text: string) =>
  questions(`
- id: A1S
  kind: summary
  text: ${text}
  answer: yes-no
`);

export const summaryDiffers: Rule = {
  name: 'text/summary-differs',
  severity: 'warning',
  what: 'A summary judgement is worded otherwise than the key question that it answers.',
  why: 'Inspectors answer one question and the report publishes another. Mostly one of the two was reworded and the other forgotten.',
  remedy: 'Word the two alike. Capital letters, spaces and punctuation may differ.',
  examples: [
    {
      bad: summary('Is «the» assessment good enough?'),
      good: summary('Is assessment good enough?'),
      message:
        'A1S asks “Is the assessment good enough?”, but its key question A1 asks “Is assessment good enough?” Word the two alike.',
    },
  ],
  checkDocument(document, report) {
    for (const [keyQuestion, summaries] of byKeyQuestion(questionsOfKind(document, 'summary'))) {
      const [{ definition, model }, ...others] = summaries as [Placed, ...Placed[]];
      const key = keyQuestion.definition;
      const asked = keyQuestion.model?.text;
      if (others.length > 0 || !key || definition.name !== `${key.name}S` || !model.text || !asked) continue;
      if ([model.text, asked].some(isPlaceholderText)) continue;
      if (model.rows || wordsCompared(model.text) === wordsCompared(asked)) continue;
      const { reading } = definition;
      report(
        spanIn(reading, differing(reading, model.text, asked)),
        `${writtenId(definition)} asks “${flat(model.text)}”, but its key question ${writtenId(key)} asks ${quoted(flat(asked))} Word the two alike.`,
        {
          related: [
            {
              at: spanIn(key.reading, placeOfWords(key.reading, asked)),
              message: `${writtenId(key)} is worded here.`,
            },
          ],
          fixes: rewording(reading, model.text, flat(asked), writtenId(key)),
        },
      );
    }
  },
};

function byKeyQuestion(summaries: readonly Placed[]) {
  const groups = new Map<NonNullable<Placed['keyQuestion']>, Placed[]>();
  for (const placed of summaries) {
    if (!placed.keyQuestion || placed.question) continue;
    const group = groups.get(placed.keyQuestion) ?? [];
    groups.set(placed.keyQuestion, [...group, placed]);
  }
  return groups;
}

const flat = ({ value }: Scalar) => value.replace(/\s+/g, ' ').trim();

/** A text at the end of a sentence, which needs a full stop only where the text has no mark of its own. */
const quoted = (text: string) => `“${text}”${/[.?!]$/.test(text) ? '' : '.'}`;

/** Where the words of a text stand that another does not have; the whole of it where it only lacks some. */
function differing(reading: Reading, text: Scalar, other: Scalar): { start: number; end: number } {
  const words = [...text.value.matchAll(/\S+/g)];
  const others = other.value.match(/\S+/g) ?? [];
  const isSame = (word: RegExpExecArray, otherWord: string) =>
    foldedWords(word[0]) === foldedWords(otherWord);
  const { head, tail } = sharedEnds(words, others, isSame);
  const own = words.slice(head, words.length - tail);
  if (own.length === 0) return placeOfWords(reading, text);
  const place = sourcePlaces(text, reading.chunk.text);
  const last = own.at(-1)!;
  return { start: place(own[0]!.index), end: place(last.index + last[0].length) };
}

/** Which of the two is right is for the author to say, so this is never done without asking. */
function rewording(reading: Reading, text: Scalar, words: string, key: string): Fix[] {
  const title = `Word it as ${key} is worded`;
  if (text.style === 'plain' || text.style === 'single' || text.style === 'double')
    return [
      replace(spanIn(reading, text), yamlScalar(words, { inFlow: inBrackets(reading, text) }), title, false),
    ];
  return [replace(spanIn(reading, placeOfWords(reading, text)), words, title, false)];
}

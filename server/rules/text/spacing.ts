import { questions } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { isShownText } from '../shared/texts/is-shown.ts';
import { type SpacingSlip, slipsIn } from './shared/slips.ts';

const asked = (text: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: ${text}
  answer: yes-no
`);

export const spacing: Rule = {
  name: 'text/spacing',
  severity: 'warning',
  what: 'There is a space too many or too few, or one that is not an ordinary space.',
  why: 'The form shows it, and a search for the words does not find them.',
  remedy:
    'Put one ordinary space between words and after punctuation, and none before it. In guidance, code and the two spaces that end a line of Markdown are left alone.',
  examples: [
    {
      bad: asked('Is the «assessment  in» time?'),
      good: asked('Is the assessment in time?'),
      message: '“assessment in” has more than one space between its words.',
    },
    { bad: asked('Is the assessment in «time ?»'), good: asked('Is the assessment in time?') },
    {
      bad: asked('Are needs for «health,education» and housing assessed?'),
      good: asked('Are needs for health, education and housing assessed?'),
    },
  ],
  on: ['text'],
  checkText(reading, report) {
    for (const leaf of reading.leaves) {
      const { scalar, role } = leaf;
      if (!isShownText(reading, leaf) || scalar.value.trim() === '') continue;
      const slips = slipsIn(scalar, role === 'prose');
      if (slips.length === 0) continue;
      const place = sourcePlaces(scalar, reading.chunk.text);
      for (const slip of slips) {
        const words = aroundIn(scalar.value, slip);
        const edit = sourceOf(reading, scalar, slip, place);
        // What is written as `\u00a0` in a text in quotation marks is meant.
        if (!edit && slip.isInvisible) continue;
        report(
          { start: place(words.start), end: place(words.end) },
          `“${shortened(scalar.value.slice(words.start, words.end).trim())}” ${slip.message}.`,
          { fixes: edit ? [fixOf(reading, scalar, edit, slip)] : [] },
        );
      }
    }
  },
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words that a slip stands in or between. */
function aroundIn(text: string, { start, end }: SpacingSlip): Stretch {
  const before = /(?<!\S)\S*$/.exec(text.slice(Math.max(0, start - 60), start))![0].length;
  const after = /^ ?\S*/.exec(text.slice(end, end + 60))![0].length;
  return { start: start - before, end: end + after };
}

/** Where a slip stands in the document; undefined where the document does not have these very characters in one place. */
function sourceOf(
  { chunk: { text } }: Reading,
  scalar: Scalar,
  { start, end }: SpacingSlip,
  place: (offset: number) => number,
): Stretch | undefined {
  const source = { start: place(start), end: end > start ? place(end - 1) + 1 : place(start) };
  const isThere = text.slice(source.start, source.end) === scalar.value.slice(start, end);
  const isBetween = end > start || text[source.start] === scalar.value[start];
  return isThere && isBetween ? source : undefined;
}

/** In a heading, a space parts the text from its id. */
function fixOf({ chunk }: Reading, scalar: Scalar, { start, end }: Stretch, slip: SpacingSlip): Fix {
  const isGlued = scalar.style === 'heading' && start === scalar.start && !/\s/.test(chunk.text[start - 1]!);
  const text = isGlued ? ' ' : slip.text;
  return { title: 'Mend the spacing', safe: slip.isSure, edits: [{ at: { chunk, start, end }, text }] };
}

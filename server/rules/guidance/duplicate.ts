import { entryAt, subjectAt, written } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Span } from '../../syntax/chunk.ts';
import { pairOf, type Scalar } from '../../syntax/tree.ts';
import { folded, guidanceTexts } from '../shared/prose-texts.ts';

const LONG = 'Look for dates in the case record, and compare them with the day of the sentence.';

const guided = (first: string, second: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: ${first}
- id: A1.2
  kind: judgement
  text: Is the plan in time?
  answer: yes-no
  guidance: ${second}
`);

export const duplicate: Rule = {
  name: 'guidance/duplicate',
  severity: 'hint',
  what: 'The same guidance stands in more than one place of the set.',
  why: 'When one of them is changed, the others stay behind, and inspectors read different rules for the same thing.',
  remedy: 'Write it once under “guidance-blocks” in the manifest, and name the block under “use”.',
  examples: [
    {
      bad: guided(LONG, `«${LONG}»`),
      good: guided(LONG, 'Look for the date of the plan, which may be later than that of the assessment.'),
      message: 'A1.2 has the same guidance as A1.1. Make it a guidance block that both of them use.',
    },
  ],
  catalogues: () => [GUIDANCE],
  check(reading, report, view) {
    for (const leaf of sharableTexts(reading)) {
      if (leaf.field === 'guidance-blocks') continue;
      const first = firstOf(leaf, view);
      if (!first || isCopy(reading, leaf, first)) continue;
      const { scalar } = leaf;
      const at = spanIn(reading, scalar);
      const subject = subjectAt(reading, scalar.start);
      const has = subject.startsWith('The guidance on ') ? 'is the same as' : 'has the same guidance as';
      const block = first.definition?.space === 'block' ? first.definition.name : undefined;
      const other = first.definition ? calledIn(first.definition, has) : 'another place of this set';
      const message = block
        ? `${subject} ${has === 'is the same as' ? 'says' : 'has for its guidance'} word for word what the guidance block ${block} says. Name the block under “use” instead.`
        : `${subject} ${has} ${other}. Make it a guidance block that both of them use.`;
      report(at, message, {
        related: [{ at: first.at, message: 'The same words stand here.' }],
        fixes: block ? useFix(reading, leaf, block) : [],
      });
    }
  },
};

/** An entry that was copied with its id is told by its id. */
function isCopy(reading: Reading, { scalar }: Leaf, { definition }: Place): boolean {
  const own = entryAt(reading, scalar.start);
  return own !== undefined && own.space === definition?.space && own.name === definition.name;
}

function calledIn(definition: Definition, has: string): string {
  const { space, kind } = definition;
  const name =
    space === 'guidance' || (space === 'id' && kind !== 'section')
      ? written(definition)
      : `the ${kind} ${written(definition)}`;
  return has === 'is the same as' ? `that on ${name}` : name;
}

const foldedTexts = new WeakMap<Scalar, string>();

function foldedOf(scalar: Scalar): string {
  const known = foldedTexts.get(scalar) ?? folded(scalar.value);
  foldedTexts.set(scalar, known);
  return known;
}

/** Shorter guidance than this may well be said twice. */
const SHORT = 60;

function sharableTexts(reading: Reading): Leaf[] {
  return guidanceTexts(reading).filter(
    ({ scalar }) => scalar.value.length >= SHORT && foldedOf(scalar).length >= SHORT,
  );
}

const GUIDANCE: Catalogue = {
  name: 'guidance',
  keysOf: (reading) => sharableTexts(reading).map(({ scalar }) => foldedOf(scalar)),
};

interface Place {
  readonly leaf: Leaf;
  readonly at: Span;
  readonly definition: Definition | undefined;
}

/** Where the words of a text stand first: in a block, else in reading order; undefined where that is here. */
function firstOf(leaf: Leaf, view: View): Place | undefined {
  const words = foldedOf(leaf.scalar);
  const readings = view.holdingInOrder(GUIDANCE, words);
  const find = () => firstPlace(words, readings);
  const first = readings.length > 1 ? view.set.once(`first with the guidance ${words}`, find) : find();
  return first?.leaf === leaf ? undefined : first;
}

function firstPlace(words: string, readings: readonly Reading[]): Place | undefined {
  const places = readings.flatMap((each) =>
    sharableTexts(each)
      .filter(({ scalar }) => foldedOf(scalar) === words)
      .map((other) => ({
        leaf: other,
        at: spanIn(each, other.scalar),
        definition: entryAt(each, other.scalar.start),
      })),
  );
  return places.find((place) => place.leaf.field === 'guidance-blocks') ?? places[0];
}

/** The block in place of the words, where an entry in YAML has no other block yet. */
function useFix(reading: Reading, { scalar }: Leaf, block: string): Fix[] {
  const mapping = reading.records.findLast(({ model }) => pairOf(model.node, 'guidance')?.value === scalar)
    ?.model.node;
  const pair = pairOf(mapping, 'guidance');
  if (!pair || pair.key.start === pair.key.end || pairOf(mapping, 'use')) return [];
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  const end = isBlock ? blockEnd(reading, scalar.end) : scalar.end;
  const text = `use: ${block}${isBlock && reading.chunk.text[end - 1] === '\n' ? '\n' : ''}`;
  const at = spanIn(reading, { start: pair.key.start, end });
  return [{ title: `Use the guidance block ${block}`, safe: false, edits: [{ at, text }] }];
}

/** The end of a block's text, without the empty lines that follow it. */
function blockEnd({ chunk: { text } }: Reading, end: number): number {
  const words = text.slice(0, end).trimEnd().length;
  const feed = text.indexOf('\n', words);
  return feed < 0 || feed >= end ? end : feed + 1;
}

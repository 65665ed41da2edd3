import { entryAt, subjectAt, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Fix, FixEdit } from '../../lint/finding.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { foldedId } from '../../model/ids.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Span } from '../../syntax/chunk.ts';
import { pairOf, type Scalar } from '../../syntax/tree.ts';
import { briefList } from '../../text/wording/sentence-list.ts';
import { folded, guidanceTexts } from '../shared/texts/prose.ts';

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
  on: ['prose'],
  check(reading, report, view) {
    for (const leaf of sharableTexts(reading)) {
      const [first, copy, ...more] = placesOf(foldedOf(leaf.scalar), view);
      if (!first || copy?.leaf !== leaf) continue;
      const block = first.definition?.space === 'block' ? first.definition.name : undefined;
      const copies = [copy, ...more];
      report(copy.at, block ? blockMessage(copies, block) : messageOf(first, copies), {
        related: [first, ...more].map(({ at }) => ({ at, message: 'The same words stand here.' })),
        fixes: block ? useFix(copies, block) : [],
      });
    }
  },
};

function messageOf(first: Place, [copy, ...more]: readonly Place[]): string {
  const subject = subjectOf(copy!);
  const has = isOnGuidance(subject) ? 'is the same as' : 'has the same guidance as';
  const others = placesInWords([first, ...more], isOnGuidance(subject));
  return `${subject} ${has} ${others}. Make it a guidance block that ${more.length > 0 ? 'all' : 'both'} of them use.`;
}

function blockMessage([copy, ...more]: readonly Place[], block: string): string {
  const subject = subjectOf(copy!);
  const isGuidance = isOnGuidance(subject);
  const says = isGuidance ? 'says' : 'has for its guidance';
  const others = placesInWords(more, isGuidance);
  const so = more.length === 0 ? '' : `, and so ${soOf(more.length, isGuidance)} ${others}`;
  return `${subject} ${says} word for word what the guidance block ${block} says${so}. Name the block under “use” instead.`;
}

function soOf(count: number, isGuidance: boolean): string {
  if (isGuidance) return count > 1 ? 'do' : 'does';
  return count > 1 ? 'have' : 'has';
}

const subjectOf = ({ reading, leaf }: Place) => subjectAt(reading, leaf.scalar.start);

const isOnGuidance = (subject: string) => subject.startsWith('The guidance on ');

/** How further places are called in a sentence about an entry, or about the guidance on one. */
function placesInWords(places: readonly Place[], isGuidance: boolean): string {
  const named = places.flatMap(({ definition }) => (definition ? [calledIn(definition)] : []));
  const unnamed = places.length - named.length;
  const rest = unnamed > 1 ? `${unnamed} other places of this set` : 'another place of this set';
  const words = isGuidance ? named.map((name) => `that on ${name}`) : named;
  return briefList(unnamed > 0 ? [...words, rest] : words);
}

function calledIn(definition: Definition): string {
  const { space, kind } = definition;
  const hasId = space === 'guidance' || (space === 'id' && kind !== 'section');
  return hasId ? writtenId(definition) : `the ${kind} ${writtenId(definition)}`;
}

const foldedTexts = new WeakMap<Scalar, string>();

function foldedOf(scalar: Scalar): string {
  const known = foldedTexts.get(scalar) ?? folded(scalar.value);
  foldedTexts.set(scalar, known);
  return known;
}

/** Guidance of fewer words than this may well be said twice. */
const FEWEST_WORDS = 8;
/** No shorter text has so many words. */
const SHORTEST = 2 * FEWEST_WORDS - 1;

function sharableTexts(reading: Reading): Leaf[] {
  return guidanceTexts(reading).filter(
    ({ scalar }) =>
      scalar.value.length >= SHORTEST && foldedOf(scalar).split(' ', FEWEST_WORDS).length === FEWEST_WORDS,
  );
}

const GUIDANCE: Catalogue = {
  name: 'guidance',
  keysOf: (reading) => sharableTexts(reading).map(({ scalar }) => foldedOf(scalar)),
};

interface Place {
  readonly reading: Reading;
  readonly leaf: Leaf;
  readonly at: Span;
  readonly definition: Definition | undefined;
}

/** Where the same words stand: in a block first, then in reading order. */
function placesOf(words: string, view: View): readonly Place[] {
  const readings = view.holdingInOrder(GUIDANCE, words);
  const find = () => samePlaces(words, readings);
  return readings.length > 1 ? view.set.once(`the guidance ${words}`, find) : find();
}

function samePlaces(words: string, readings: readonly Reading[]): readonly Place[] {
  const places = readings.flatMap((reading) =>
    sharableTexts(reading)
      .filter(({ scalar }) => foldedOf(scalar) === words)
      .map((leaf) => ({
        reading,
        leaf,
        at: spanIn(reading, leaf.scalar),
        definition: entryAt(reading, leaf.scalar.start),
      })),
  );
  const block = places.find(({ leaf }) => leaf.field === 'guidance-blocks');
  const others = places.filter(({ leaf }) => leaf.field !== 'guidance-blocks');
  return withoutCopies(block ? [block, ...others] : others);
}

/** The places without those of entries that were copied with their ids, which are told by their ids. */
function withoutCopies(places: readonly Place[]): readonly Place[] {
  const named = new Set<string>();
  return places.filter(({ definition }) => {
    if (!definition) return true;
    const name = `${definition.space} ${foldedId(definition.name)}`;
    return !named.has(name) && named.add(name);
  });
}

/** The block in place of the words, where all entries that have them are in YAML and have no other block yet. */
function useFix(copies: readonly Place[], block: string): Fix[] {
  const edits = copies.flatMap((copy) => useEdit(copy, block));
  return edits.length === copies.length
    ? [{ title: `Use the guidance block ${block}`, safe: false, edits }]
    : [];
}

function useEdit({ reading, leaf: { scalar } }: Place, block: string): FixEdit[] {
  const mapping = reading.records.findLast(({ model }) => pairOf(model.node, 'guidance')?.value === scalar)
    ?.model.node;
  const pair = pairOf(mapping, 'guidance');
  if (!pair || pair.key.start === pair.key.end || pairOf(mapping, 'use')) return [];
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  const end = isBlock ? blockEnd(reading, scalar.end) : scalar.end;
  const text = `use: ${block}${isBlock && reading.chunk.text[end - 1] === '\n' ? '\n' : ''}`;
  return [{ at: spanIn(reading, { start: pair.key.start, end }), text }];
}

/** The end of a block's text, without the empty lines that follow it. */
function blockEnd({ chunk: { text } }: Reading, end: number): number {
  const words = text.slice(0, end).trimEnd().length;
  const feed = text.indexOf('\n', words);
  return feed < 0 || feed >= end ? end : feed + 1;
}

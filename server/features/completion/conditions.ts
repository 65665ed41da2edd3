/** Offers what may come next in a condition: questions, facts, tests that fit their answers, and codes. */
import { testsBeginning } from '../../syntax/conditions/expected.ts';
import { expectedAfter } from '../../syntax/conditions/parse.ts';
import { QUANTITY_PHRASES, TAKES } from '../../syntax/conditions/phrases.ts';
import type { TestKind } from '../../syntax/conditions/tree.ts';
import { JOINTS_SAY, QUANTITIES_SAY, TESTS_SAY } from '../cards/condition-card.ts';
import type { Scene } from './cursor/scene.ts';
import { trialOf } from './fitting/condition-trial.ts';
import { fitsCondition, fitsCount, fitsRows, quantitiesAsked } from './fitting/fitting.ts';
import { fittingTests, valuesFor } from './fitting/fitting-tests.ts';
import { ids } from './ids.ts';
import { definedOffers } from './named.ts';
import { matching, type Offer, words } from './offer.ts';

/** A condition around the cursor. */
export interface HalfWritten {
  /** What stands before the cursor, and the word that is being typed, as far as that stands before it. */
  readonly before: string;
  /** The rest of that word, and what stands after it. */
  readonly rest: string;
  readonly after: string;
  /** The name of the condition where it has one: nothing in it may lead back to that. */
  readonly own: string | undefined;
}

/** What may come next in a condition. */
export function conditionOffers(scene: Scene, condition: HalfWritten): Offer[] {
  const { before, rest, after } = condition;
  const typed = typedWord(before);
  const upTo = before.slice(0, before.length - typed.length);
  const offers = matching(offersAfter(scene, upTo, condition, typed), typed);
  const isNoWorse = trialOf(scene, { upTo, word: typed + rest, after });
  const isTried = (offer: Offer) => offer.kind === 'code' || after.trim() !== '';
  return offers.filter((offer) => !isTried(offer) || isNoWorse(offer.insert ?? offer.label));
}

export function typedWord(before: string): string {
  return /(?<![^\s(),])[^\s(),]*$/.exec(before)![0];
}

function offersAfter(scene: Scene, upTo: string, condition: HalfWritten, typed: string): Offer[] {
  const expected = expectedAfter(upTo);
  switch (expected.is) {
    case 'atom':
      return [
        ...ids(scene, typed, fitsCondition(scene)),
        ...definedOffers(scene, 'fact'),
        ...definedOffers(scene, 'condition').filter(({ label }) => !leadsTo(scene, label, condition.own)),
        ...(expected.isNegated ? [] : [said('not', JOINTS_SAY.not)]),
        ...quantities(scene),
      ];
    case 'question':
      return ids(scene, typed, expected.of === 'count' ? fitsCount(scene) : fitsRows(scene));
    case 'words':
    case 'next':
      return joints(expected.words);
    case 'test':
      return isNamedCondition(scene, expected.subject) ? joints(expected.next) : goingOn(scene, expected);
    case 'listed':
      return valuesFor(scene.set, expected, undefined).filter(({ label }) => !expected.given.includes(label));
    case 'nothing':
      return [];
  }
}

const said = (label: string, about: string): Offer => ({
  label,
  kind: 'word',
  detail: '',
  ...(about ? { about: () => about } : {}),
});

const joints = (words: readonly string[]) =>
  words.map((word) => said(word, (JOINTS_SAY as Readonly<Record<string, string>>)[word] ?? ''));

const isNamedCondition = ({ set }: Scene, name: string) =>
  set !== undefined && set.defined('condition', name).length > 0;

/** `count of` and its like, where there is something to be counted, or something with rows. */
function quantities(scene: Scene): Offer[] {
  const asked = quantitiesAsked(scene);
  const known = new Map(
    [...QUANTITY_PHRASES.phrases.values()].map(({ means, canonical }) => [means, canonical]),
  );
  return [...known]
    .filter(([quantity]) => (quantity === 'count' ? asked.count : asked.rows))
    .map(([quantity, label]) => said(label, QUANTITIES_SAY[quantity]));
}

type Begun = Extract<ReturnType<typeof expectedAfter>, { is: 'test' }>;

/** The words with which a test begins or goes on, and the values that may stand after those that are there. */
function goingOn({ set }: Scene, asked: Begun): Offer[] {
  const { begun } = asked;
  const rest = (kind: TestKind) => (begun === '' ? kind : kind.slice(begun.length + 1));
  const tests = testsBeginning(begun).filter((kind) => kind !== begun && fittingTests(set, asked).has(kind));
  const values = (TAKES as Readonly<Record<string, string | undefined>>)[begun];
  return [
    ...(values === 'value' ? valuesFor(set, asked, begun as TestKind) : []),
    ...(values === 'list' ? words(['(']) : []),
    ...tests.map((kind) => said(`${rest(kind)}${TAKES[kind] === 'list' ? ' (' : ''}`, TESTS_SAY[kind])),
  ];
}

/** True of a named condition that speaks of another one, or is it. */
function leadsTo({ set }: Scene, from: string, to: string | undefined): boolean {
  if (to === undefined || !set) return false;
  const reached = new Set([from]);
  for (const name of reached) {
    const node = set.defined('condition', name)[0]?.node;
    if (name === to) return true;
    for (const [word] of node?.type === 'scalar' ? node.value.matchAll(/[^\s(),]+/g) : [])
      if (set.defined('condition', word).length > 0) reached.add(word);
  }
  return false;
}

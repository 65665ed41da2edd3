/** Offers what may come next in a condition: questions, facts, tests that fit their answers, and codes. */
import type { AnswerForm } from '../../model/answers.ts';
import { isAnswered } from '../../model/questions.ts';
import type { Definition } from '../../model/reading.ts';
import { choicesOf } from '../places/options.ts';
import { expectedAfter } from './condition-words.ts';
import { ids } from './ids.ts';
import { named } from './named.ts';
import { matching, type Offer, optionOffers, words } from './offer.ts';
import type { Scene } from './scene.ts';

const ATOM_WORDS = ['not', 'count of', 'any row of', 'every row of'];
const ALWAYS = ['is answered', 'is not answered'];
const NUMBERS = ['is', 'is at least', 'is at most', 'is more than', 'is less than'];
const TESTS: Record<AnswerForm, readonly string[]> = {
  'one-of': ['is', 'is not', 'is one of (', 'is not one of ('],
  'any-of': ['includes', 'includes any of (', 'includes all of (', 'includes none of ('],
  text: [],
  number: NUMBERS,
  date: ['is before', 'is on or after'],
};

/** What may come next in a condition. `before` ends with the word that is being typed. */
export function conditionOffers(scene: Scene, before: string): Offer[] {
  const typed = typedWord(before);
  const expected = expectedAfter(before.slice(0, before.length - typed.length));
  switch (expected.is) {
    case 'atom':
      return [
        ...ids(scene, typed, isAnswered),
        ...matching([...named(scene, 'fact'), ...named(scene, 'condition'), ...words(ATOM_WORDS)], typed),
      ];
    case 'question':
      return ids(scene, typed, isAnswered);
    case 'test':
      return matching(tests(scene, expected.subject, expected.isCount), typed);
    case 'value':
      return matching(values(scene, expected.subject, expected.after), typed);
    default:
      return [];
  }
}

export function typedWord(before: string): string {
  return /(?<![^\s(),])[^\s(),]*$/.exec(before)![0];
}

function tests({ set }: Scene, subject: string, isCount: boolean): Offer[] {
  if (isCount) return words(NUMBERS);
  if (isNamedCondition(set?.defined('condition', subject))) return words(['and', 'or']);
  const choice = choicesOf(set, subject);
  const ofForm = choice ? TESTS[choice.form] : Object.values(TESTS).flat();
  const ofCodes = choice && choice.form !== 'any-of' && choice.options.length > 0 ? TESTS['one-of'] : [];
  const ofSufficient = choice?.hasSufficient ? ['is sufficient', 'is insufficient'] : [];
  return words([...new Set([...ofForm, ...ofCodes, ...ofSufficient, ...ALWAYS])]);
}

const isNamedCondition = (found: readonly Definition[] | undefined) =>
  found !== undefined && found.length > 0;

function values({ set }: Scene, subject: string, after: string): Offer[] {
  const choice = choicesOf(set, subject);
  const codes = optionOffers(choice?.options ?? []);
  if (after === 'list' || after === 'includes')
    return after === 'list' ? codes : [...codes, ...words(['any of (', 'all of (', 'none of ('])];
  const states =
    after === 'is not'
      ? ['answered', 'one of (']
      : ['not', 'answered', 'sufficient', 'insufficient', 'one of ('];
  return [...codes, ...words(states)];
}

import type { Random } from './random.ts';
import { factors, sources, units } from './words.ts';

/** A question before it has a place: its kind, how it reads, its answer, and what later conditions may say of it. */
export interface Draft {
  readonly kind: 'information' | 'judgement' | 'narrative';
  readonly text: string;
  readonly answer: readonly string[];
  readonly tests: readonly string[];
  /** What must be so for it to make sense. */
  readonly needs?: string;
}

/** The shared lists that judgements use, with the tests that fit them. */
const judged = [
  { list: 'yes-no', tests: ['is yes', 'is no'] },
  { list: 'how-well', tests: ['is sufficient', 'is one of (partly, poorly)'] },
  { list: 'yes-no-na', tests: ['is yes', 'is no'] },
] as const;

/** Returns the question that opens a key question: which factors matter. Later ones carry it forward. */
export function openingDraft(chance: Random, topic: string): Draft {
  const chosen = chance.sample(Object.entries(factors), 6);
  const codes = chosen.map(([code]) => code);
  return {
    kind: 'information',
    text: `Which factors bear on ${topic} in this case?`,
    answer: [
      'answer:',
      '  any-of:',
      ...chosen.map(([code, label]) => `    ${code}: ${label}`),
      '    no-factor: { label: None of these, exclusive: true }',
      '  at-most: 4',
    ],
    tests: [
      ...codes.slice(0, 3).map((code) => `includes ${code}`),
      `includes any of (${codes[3]}, ${codes[4]})`,
    ],
  };
}

/** Returns a judgement on one of the shared lists, in turn. */
export function judgementDraft(chance: Random, topic: string, turn: number): Draft {
  const { list, tests } = judged[turn % judged.length]!;
  const text = chance.pick([
    `Is enough done about ${topic}?`,
    `Were decisions on ${topic} sound?`,
    `Did the child have a say about ${topic}?`,
    `Did the work on ${topic} happen soon enough?`,
  ]);
  return { kind: 'judgement', text, answer: [`answer: ${list}`], tests };
}

/** Returns a question on a shared list of how often something happened. */
export function frequencyDraft(topic: string): Draft {
  return {
    kind: 'information',
    text: `How often did the worker come back to ${topic}?`,
    answer: ['answer: frequency'],
    tests: ['is rarely', 'is one of (weekly, fortnightly)'],
  };
}

/** Returns a judgement with one answer for each factor that the opening question picked out. */
export function gridDraft(topic: string, opening: string): Draft {
  return {
    kind: 'judgement',
    text: `Is there enough work on each factor with regard to ${topic}?`,
    answer: [`rows: { from: ${opening} }`, 'answer: yes-no'],
    needs: `${opening} includes none of (no-factor)`,
    tests: [],
  };
}

/** Returns a question with a source of evidence as its answer. */
function sourceDraft(chance: Random, topic: string): Draft {
  const chosen = chance.sample(Object.entries(sources), 4);
  return {
    kind: 'information',
    text: `Where does the best evidence on ${topic} come from?`,
    answer: ['answer:', '  one-of:', ...chosen.map(([code, label]) => `    ${code}: ${label}`)],
    tests: [`is ${chosen[0]![0]}`, `is not ${chosen[1]![0]}`],
  };
}

/** Returns a question whose answer is a number. */
function numberDraft(chance: Random, topic: string): Draft {
  const unit = chance.pick(units);
  return {
    kind: 'information',
    text: `How many ${unit} dealt with ${topic}?`,
    answer: [`answer: { number: { min: 0, max: 60, unit: ${unit} } }`],
    tests: [`is at least ${2 + chance.below(20)}`, 'is less than 2'],
  };
}

/** Returns a question that is answered in the inspector's own words. */
function narrativeDraft(topic: string): Draft {
  return {
    kind: 'narrative',
    text: `Describe what was done about ${topic} and what came of it.`,
    answer: ['answer: text'],
    tests: [],
  };
}

/** Returns any of the usual questions; judgements are the commonest. */
export function usualDraft(chance: Random, topic: string, turn: number): Draft {
  const drawn = chance.below(100);
  if (drawn < 60) return judgementDraft(chance, topic, turn);
  if (drawn < 75) return sourceDraft(chance, topic);
  return drawn < 90 ? numberDraft(chance, topic) : narrativeDraft(topic);
}

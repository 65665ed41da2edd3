/** Guesses what sort of question one is: by its id, by what it asks, by what the guidance says of it, by its section. */
import type { QUESTION_KINDS } from '../../../model/documents/section.ts';
import type { Guess } from './guess.ts';

export type Kind = Exclude<(typeof QUESTION_KINDS)[number], 'note'>;

export interface PrintedQuestion {
  readonly id: string | undefined;
  readonly text: string;
  /** The first words of its guidance and of its quality indicators. */
  readonly guidance: string;
  /** What the column says that has its kind. */
  readonly kindCell: string;
  readonly section: string;
  /** The kind of the question before it, in its section. */
  readonly before: Kind | undefined;
}

type Rule = readonly [(asked: PrintedQuestion) => boolean, Kind, Guess<Kind>['confidence'], string];

const WHETHER =
  /^(?:\([^)]*\) *)?(?:(?:overall|in your judgement|in the opinion of the inspector),? )?(?:is|are|was|were|do|does|did|has|have|had|can|could|should|will|would|ydy|yw|oes|a oes|a yw|a oedd)\b/i;
const REASONS =
  /\breasons? for (?:your|the) judgement|\b(?:records?|give|state|explain) (?:the |your |any )?reasons?\b|^(?:please )?explain\b|^why\b/i;
const NARRATIVE =
  /^(?:please )?(?:briefly )?(?:summari[sz]e|describe|comment|record (?:the )?key)\b|\bany comments\b|^comments?\b/i;

const isInformation = ({ section, id = '' }: PrintedQuestion) =>
  /^I\d/.test(id) || /information|details|gwybodaeth|about the (?:child|case)/i.test(section);

/** The first that fits. */
const RULES: readonly Rule[] = [
  [({ kindCell }) => /summary/i.test(kindCell), 'summary', 'sure', 'a column says so'],
  [({ kindCell }) => /judge?ment/i.test(kindCell), 'judgement', 'sure', 'a column says so'],
  [({ kindCell }) => /explanation/i.test(kindCell), 'explanation', 'sure', 'a column says so'],
  [({ kindCell }) => /narrative/i.test(kindCell), 'narrative', 'sure', 'a column says so'],
  [({ kindCell }) => /info/i.test(kindCell), 'information', 'sure', 'a column says so'],
  [({ id = '' }) => /\dS$/.test(id), 'summary', 'sure', 'its id ends in S'],
  [
    ({ text, before }) => REASONS.test(text) && isScored(before),
    'explanation',
    'likely',
    'it asks for reasons after a judgement',
  ],
  [
    ({ guidance }) => /factual question/i.test(guidance),
    'information',
    'likely',
    'the guidance calls it factual',
  ],
  [({ text }) => NARRATIVE.test(text), 'narrative', 'likely', 'it asks for a description'],
  [
    ({ guidance }) =>
      /inspector (?:should|must|will need to|to) (?:make|form|judge|consider)|make a judgement|form a judgement/i.test(
        guidance,
      ),
    'judgement',
    'likely',
    'the guidance speaks of a judgement',
  ],
  [
    (asked) => isInformation(asked),
    'information',
    'likely',
    'it stands among the information about the case',
  ],
  [
    ({ text }) => WHETHER.test(text) && /\?$/.test(text),
    'judgement',
    'likely',
    'it asks whether something is so',
  ],
];

const isScored = (kind: Kind | undefined) => kind === 'judgement' || kind === 'summary';

/** The kind that a question most likely is of. */
export function guessedKind(asked: PrintedQuestion): Guess<Kind> {
  const rule = RULES.find(([fits]) => fits(asked));
  if (!rule) return { value: 'information', confidence: 'unsure', why: 'nothing says which' };
  const [, value, confidence, why] = rule;
  return { value, confidence, why };
}

/** True of a text that asks whether something is so. */
export const asksWhether = (text: string) => WHETHER.test(text) && /\?$/.test(text);

/** Says what an entry or the head of a document holds, so that a rule is asked only where there is what it looks at. */
import { answer, answerList } from '../model/documents/common.ts';
import { type DocumentKind, isDocumentKind } from '../model/documents/index.ts';
import { fact } from '../model/documents/question-set.ts';
import { isQuestionRecord } from '../model/questions.ts';
import { isRecordOf } from '../model/read-shape.ts';
import { isSectionEntry, type Reading } from '../model/reading.ts';

const HELD = {
  /** Something with an id: a section, a key question, a question or a row. */
  id: ({ definitions }) => definitions.some(isSectionEntry),
  /** The same with a condition of its own. */
  gate: ({ definitions }) => definitions.some((each) => isSectionEntry(each) && each.model.askWhen),
  question: ({ records }) => records.some(isQuestionRecord),
  /** How something is answered, a list of answers, or the values of a fact. */
  answer: ({ records }) => records.some((each) => isRecordOf(each, answer, answerList, fact)),
  condition: ({ leaves }) => leaves.some(({ role }) => role === 'condition'),
  mention: ({ mentions }) => mentions.length > 0,
  /** A text that is read, whether in Markdown or not. */
  text: ({ leaves }) => leaves.some(({ role }) => role === 'prose' || role === 'plain'),
  prose: ({ leaves }) => leaves.some(({ role }) => role === 'prose'),
  /** What an entry was called in an earlier version. */
  was: ({ leaves }) => leaves.some(({ field }) => field === 'was'),
  comment: ({ comments }) => comments.length > 0,
} as const satisfies Readonly<Record<string, (reading: Reading) => unknown>>;

const NAMES = Object.keys(HELD) as (keyof typeof HELD)[];

/** What rules may look at: something that an entry holds, or any part of a document of a kind. */
export type Subject = keyof typeof HELD | DocumentKind;

const known = new WeakMap<Reading, string>();

/** Everything that a reading holds, as text that is the same for all that hold the same. */
export function subjectsKey(reading: Reading): string {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const key = [reading.kind, ...NAMES.filter((name) => HELD[name](reading))].join(' ');
  known.set(reading, key);
  return key;
}

/** True of a reading that holds one of some subjects. */
export function holdsAny(reading: Reading, subjects: readonly Subject[]): boolean {
  return subjects.some((each) => (isDocumentKind(each) ? reading.kind === each : HELD[each](reading)));
}

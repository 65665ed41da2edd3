/** Finds the references of a reading to questions of its set, puts them into words, and tells which ids are known. */
import { entryAt } from '../../lint/entries.ts';
import type { Question } from '../../model/documents/section.ts';
import { canonicalForm, isCanonical, withoutSpaces } from '../../model/ids.ts';
import { questionOf, rowsFrom } from '../../model/questions.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { resolvedAnswer } from './answers.ts';

/** Documents that speak of the questions of their set as it is now; the rest hold history, cases or results. */
const REFERRING = new Set<Reading['kind']>([
  'question-set',
  'section',
  'guidance',
  'glossary',
  'standards',
  'ratings',
]);
/** Of these, the ones in which “question 4” is a question of the set. */
const WORDED = new Set<Reading['kind']>(['question-set', 'section', 'guidance', 'glossary']);

/** History is no reference, and where a choice is explained has a rule of its own. */
const TOLD_ELSEWHERE = new Set(['was', 'explain-in']);

/** The references of a reading to questions of its set. Conditions have rules of their own. */
export function referencesIn(reading: Reading): Mention[] {
  if (!REFERRING.has(reading.kind)) return [];
  return reading.mentions.filter(({ space, form, leaf }) => {
    if (space !== 'id' || form === 'condition' || TOLD_ELSEWHERE.has(leaf.field) || leaf.isKey) return false;
    return (form !== 'word' && form !== 'bare') || WORDED.has(reading.kind);
  });
}

/** What a reference in plain words names, in the form that ids of the set have; undefined where it can be no id of the set. */
export function idInWords({ form, name }: Mention, view: View): string | undefined {
  const style = view.idStyle;
  if (form === 'bare') return name;
  if (!style || isCanonical(name, style)) return style && name;
  return canonicalForm(name, style);
}

/** The ids of the entry that holds a reference: its own, and that of its question where it is a row. */
export function idsAround(reading: Reading, { start }: Mention): string[] {
  const entry = entryAt(reading, start);
  if (!entry || entry.kind === 'section') return entry ? [entry.name] : [];
  return entry.kind === 'row' && entry.parent !== undefined ? [entry.name, entry.parent] : [entry.name];
}

/** How a sentence goes on that says who refers to what: “A1S … A1.8”. */
export function verbOf({ form, leaf }: Mention): string {
  if (form === 'carry') return 'carries forward the answer to';
  return (form === 'field' ? FIELD_VERBS[leaf.field] : undefined) ?? 'refers to';
}

const FIELD_VERBS: Record<string, string> = {
  explains: 'explains',
  rows: 'takes its rows from',
  'answered-by': 'is answered by',
};

/** A reference as its author wrote it. */
export function asWritten(reading: Reading, { start, end }: Mention): string {
  return reading.chunk.text.slice(start, end).replace(/\s+/g, ' ');
}

/** True where an id stands for something in the set: an entry, or a row for an option that may be chosen. */
export function isKnown(view: View, name: string): boolean {
  return view.defined('id', name).length > 0 || isRowOfAnswer(view, name);
}

/** True of `P1.7/custody` where P1.7 has a row for each option chosen in a question that offers `custody`. */
function isRowOfAnswer(view: View, name: string): boolean {
  const slash = name.indexOf('/');
  if (slash < 0) return false;
  const code = name.slice(slash + 1);
  return view.defined('id', name.slice(0, slash)).some((definition) => {
    const from = rowsFrom(questionOf(definition));
    const sources = from ? view.defined('id', withoutSpaces(from.value)) : [];
    return (
      from !== undefined &&
      (sources.length === 0 || sources.some((source) => offers(view, questionOf(source), code)))
    );
  });
}

/** True where a question offers an option, or where its options are kept elsewhere or cannot be told. */
function offers(view: View, question: Question | undefined, code: string): boolean {
  const settings = resolvedAnswer(view, question?.answer)?.settings;
  if (!settings || settings.listedIn) return true;
  return (settings.oneOf ?? settings.anyOf ?? []).some(({ key }) => key.value === code);
}

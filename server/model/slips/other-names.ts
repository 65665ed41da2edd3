/** Knows what other tools, and everyday words, call the fields of our documents. */
import type { Pair, Problem } from '../../syntax/tree.ts';
import { nextLine } from '../../text/lines.ts';
import type { RecordShape } from '../shape.ts';

type Fix = NonNullable<Problem['fix']>;

/** By our name. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  text: ['title', 'question', 'label', 'heading', 'wording', 'name'],
  kind: ['type'],
  answer: ['answers', 'options', 'choices', 'response', 'list'],
  guidance: ['help', 'hint', 'note', 'notes', 'description'],
  'ask-when': [
    ...['when', 'if', 'condition', 'only-if', 'only-when', 'ask-if', 'asked-when', 'asked-if'],
    ...['show-when', 'show-if', 'visible-if', 'visible-when', 'relevant', 'relevance', 'depends-on'],
  ],
  'one-of': ['options', 'choices', 'values', 'select', 'radio', 'single', 'pick-one', 'select-one'],
  'any-of': ['multiple', 'checkboxes', 'multi', 'several', 'all-of', 'select-many', 'select-multiple'],
  'not-applicable': ['n/a', 'na'],
  'at-most': ['max', 'maximum', 'most'],
  'at-least': ['min', 'minimum', 'least'],
  label: ['text', 'title', 'name'],
  title: ['name', 'heading'],
  details: ['description', 'text', 'summary', 'note', 'notes', 'what', 'change', 'comment'],
  means: ['definition', 'meaning', 'description', 'explanation'],
  answers: ['given', 'responses', 'data'],
  expect: ['expected', 'then', 'result'],
  min: ['at-least', 'minimum', 'least', 'lowest', 'from', 'lower'],
  max: ['at-most', 'maximum', 'most', 'highest', 'to', 'upper'],
};

/** True of a name of ours with a bare text after it, which fits another name that is missing: a condition after `only-when`. */
export function isOtherField(
  shape: RecordShape,
  { key, value }: Pair,
  written: () => ReadonlySet<string>,
): boolean {
  if (shape.fields[key.value]!.shape.is !== 'entries' || value?.type !== 'scalar') return false;
  const unwritten = Object.keys(shape.fields).filter((name) => !written().has(name));
  return otherAmong(key.value, new Set(unwritten)) !== undefined;
}

/**
 * The names that may stand before a value: no list of options goes by one word, and limits of a number or a date, which
 * stand below it, are no numbers of options.
 */
function fittingNames(
  { fields }: RecordShape,
  { value }: Pair,
  unwritten: ReadonlySet<string>,
): ReadonlySet<string> {
  const hasOptions = Object.hasOwn(fields, 'any-of') && !unwritten.has('any-of');
  const isFit = (name: string) =>
    (value?.type !== 'scalar' || fields[name]!.shape.is !== 'entries') &&
    (hasOptions || (name !== 'at-most' && name !== 'at-least'));
  return new Set([...unwritten].filter(isFit));
}

/**
 * The name that our documents have for what is called otherwise, of those that may stand before its value; none where it is
 * written already.
 */
export function otherNameOf(
  name: string,
  shape: RecordShape,
  pair: Pair,
  unwritten: ReadonlySet<string>,
): string | undefined {
  return otherAmong(name, fittingNames(shape, pair, unwritten));
}

function otherAmong(name: string, unwritten: ReadonlySet<string>): string | undefined {
  const word = name.toLowerCase();
  return Object.keys(OTHER_NAMES).find((field) => unwritten.has(field) && OTHER_NAMES[field]!.includes(word));
}

/** What other tools have for an answer that must be given. */
const NEEDED: ReadonlySet<string> = new Set(['required', 'mandatory', 'compulsory', 'obligatory']);

/** What is to be told of `required: no`, which other tools have for our `optional: yes`; undefined of any other field. */
export function neededIn(
  source: string,
  { fields }: RecordShape,
  { key, value }: Pair,
): { readonly hint: string; readonly fix: Fix | undefined } | undefined {
  if (!Object.hasOwn(fields, 'optional') || !NEEDED.has(key.value.toLowerCase())) return undefined;
  const word = value?.type === 'scalar' ? value.value.trim().toLowerCase() : '';
  const end = value?.end ?? key.end;
  if (/^(?:no|false|n)$/.test(word)) {
    const edits = [{ start: key.start, end, text: 'optional: yes' }];
    const fix = { title: 'Change it to “optional: yes”', safe: false, edits };
    return { hint: 'Did you mean “optional: yes”?', fix };
  }
  const hint = 'An answer must be given wherever “optional” does not say otherwise: take this line out.';
  return { hint, fix: lineOut(source, key.start, end) };
}

/** The fix that takes out a line; undefined where more stands on it. */
function lineOut(source: string, start: number, end: number): Fix | undefined {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const to = nextLine(source, end);
  if (source.slice(from, start).trim() !== '' || source.slice(end, to).trim() !== '') return undefined;
  return { title: 'Take this line out', safe: false, edits: [{ start: from, end: to, text: '' }] };
}

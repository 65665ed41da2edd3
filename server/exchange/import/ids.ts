/** Finds ids as people print them, and says which id each stands for. Nothing is repaired: what is printed is kept. */
import {
  canonicalForm,
  compareIds,
  type IdStyle,
  isPlaceholder,
  lookAlike,
  withoutSpaces,
} from '../../model/ids.ts';

/** An id as it was found. */
export interface PrintedId {
  /** As it stands in the source, with whatever stands around it in its cell. */
  readonly printed: string;
  /** The id that it stands for. */
  readonly id: string;
  /** A digit was printed for a letter, or a letter for a digit. */
  readonly isLookAlike: boolean;
  /** A second number in the same cell, such as that of a criterion. */
  readonly beside: readonly string[];
  /** An earlier id, where the cell names one: “(was 2.6.1)”. */
  readonly was: string | undefined;
}

/** An id at the start of a text that goes on. */
export interface LeadingId {
  readonly printed: string;
  readonly id: string;
  readonly rest: string;
}

const DOTTED = String.raw`\d{1,3}(?: ?\. ?\d{1,3}){0,5}`;
const LETTER = String.raw`(?: ?\.? ?\(?[a-z]\)?)?`;
const FORMS: Record<IdStyle, string> = {
  lettered: `[A-Z]{1,3}(?:[.-] ?| )?${DOTTED}(?: ?S(?![A-Za-z])|S(?=[a-z](?![A-Za-z])))?${LETTER}`,
  numbered: `${DOTTED}${LETTER}`,
};
/** What is printed before the number of a question, or of what stands for one, in the languages of Europe. */
const NAMES = [
  ...['question', 'number', 'item', 'prompt', 'indicator', 'requirement', 'expectation'],
  ...['standard', 'criterion', 'kloe', 'cwestiwn', 'safon', 'maen prawf', 'ceist', 'frage', 'vraag'],
  ...['pregunta', 'domanda', 'pergunta', 'fråga', 'spørgsmål', 'spørsmål', 'kysymys', 'pytanie'],
];
const NAME = NAMES.flatMap((name) => [
  name.toUpperCase(),
  `[${name[0]}${name[0]!.toUpperCase()}]${name.slice(1)}`,
]).join('|');
/** A Q of its own is no letter of the id; in “QS 1.1” it is. */
const WORD = String.raw`(?:(?:${NAME}|[Nn]o\.?|[Nn]°|Q\.?(?! ?[A-Z])) ?)?`;
const WHOLE: Record<IdStyle, RegExp> = {
  lettered: new RegExp(`^${WORD}(${FORMS.lettered})[.):]?$`),
  numbered: new RegExp(`^${WORD}(${FORMS.numbered})[.):]?$`),
};
const LEADING: Record<IdStyle, RegExp> = {
  lettered: new RegExp(`^${WORD}(${FORMS.lettered})[.):]?(?: ?[–—:-])?(?= +[“‘"'(]?\\p{Lu}|$)`, 'u'),
  numbered: new RegExp(`^${WORD}(${FORMS.numbered})[.):]?(?: ?[–—:-])?(?= +[“‘"'(]?\\p{Lu}|$)`, 'u'),
};
/** What is printed where a letter and a digit look alike: `0 2.1` for O2.1. */
const MIXED_UP = new RegExp(`^[0l|1] ${DOTTED}(?: ?S)?${LETTER}$`);
const MIXED_UP_LEADING = new RegExp(String.raw`^[0l|1] ${DOTTED}(?: ?S)?(?= +[“‘"'(]?\p{Lu})`, 'u');
const WAS = /^(.*\S) *\((?:was|formerly|previously|gynt) ([^()]+)\)$/i;
const NUMBER = /^\d{1,3}(?:\.\d{1,3}){1,5}$/;

/** The id that a cell holds and nothing else; undefined where it holds anything else. */
export function idInCell(text: string, style: IdStyle): PrintedId | undefined {
  const printed = text.replace(/\s+/g, ' ').trim();
  if (printed === '' || printed.length > 40) return undefined;
  const [, bare = printed, was] = WAS.exec(printed) ?? [];
  const whole = meantBy(bare, style);
  if (whole) return { printed, ...whole, beside: [], was };
  const [head = '', ...beside] = style === 'numbered' ? bare.split(' ') : [];
  const first =
    beside.length > 0 && beside.every((part) => NUMBER.test(part)) ? meantBy(head, style) : undefined;
  return first && { printed, ...first, beside, was };
}

function meantBy(bare: string, style: IdStyle): Pick<PrintedId, 'id' | 'isLookAlike'> | undefined {
  const found = WHOLE[style].exec(bare)?.[1];
  const id = found && canonicalForm(withoutSpaces(found), style);
  if (id) return { id, isLookAlike: false };
  const meant = style === 'lettered' && MIXED_UP.test(bare) ? lookAlike(bare, style) : undefined;
  return meant ? { id: meant, isLookAlike: true } : undefined;
}

const MARKED = new RegExp(
  `^ *(?:[A-Z]{1,3} ?|(?:${NAME}) ?)\\d{1,3}(?:\\.\\d{1,3}){0,4}[a-z]?[.):] +[“‘"'(]?\\p{Lu}`,
  'u',
);

/** True of a line that begins with an id and what parts it from its question: “Q1. ”, “B2) ”, “Question 3: ”. */
export const isMarkedId = (text: string) => MARKED.test(text);

/** The id with which a text begins; undefined where it begins with none. */
export function leadingId(text: string, style: IdStyle): LeadingId | undefined {
  const found = LEADING[style].exec(text) ?? (style === 'lettered' ? MIXED_UP_LEADING.exec(text) : null);
  if (!found) return undefined;
  const [whole, own = whole] = found;
  const id = canonicalForm(withoutSpaces(own), style) ?? lookAlike(own, style);
  return id ? { printed: whole, id, rest: text.slice(whole.length).trim() } : undefined;
}

/** “a)”, “(b)”, “c.”: a letter that goes on with the number above it. */
const LETTER_BELOW = /^(?:\([a-z]\)|[a-z][.)])(?= +)/;

/** The id that a letter alone stands for below a question: 1a after 1, 1b after 1a; undefined of any other letter. */
export function letterBelow(printed: string, after: string | undefined): string | undefined {
  const letter = /^\(?([a-z])[.)]?$/.exec(printed.trim())?.[1];
  const [, stem, last = ''] = /^(.*\d)([a-z]?)$/.exec(after ?? '') ?? [];
  const next = last === '' ? 'a' : String.fromCharCode(last.charCodeAt(0) + 1);
  return stem !== undefined && letter === next ? `${stem}${letter}` : undefined;
}

/** A letter with which a question begins that stands below another: “(a) Within a day?”. */
export function leadingLetter(text: string): Pick<LeadingId, 'printed' | 'rest'> | undefined {
  const printed = LETTER_BELOW.exec(text)?.[0];
  const rest = printed === undefined ? '' : text.slice(printed.length).trim();
  return printed !== undefined && /^[“‘"']?\p{Lu}[^?]{0,400}\?/u.test(rest) ? { printed, rest } : undefined;
}

/** True of what stands in a cell where there is no id: `None`, `TBC`, a dash. */
export const isNoId = (text: string) => text.trim() !== '' && isPlaceholder(text);

/** True of the number of a criterion: two or three numbers with dots between them, or several of these. */
export const isCriterion = (text: string) =>
  /^\d{1,2}(?:\.\d{1,2}){1,3}(?:[\s,;&/]+\d{1,2}(?:\.\d{1,2}){1,3})*$/.test(text.trim());

/**
 * Of ids with which texts begin, in order, those that are most likely meant: a number that nothing goes with, such as
 * a postcode or a year, is none.
 * @param known those that are ids for certain.
 */
export function likelyIds(
  ids: readonly string[],
  style: IdStyle,
  known: ReadonlySet<number> = NONE,
): Set<number> {
  return style === 'lettered' ? inFamilies(ids) : inSequence(ids, known);
}

const NONE: ReadonlySet<number> = new Set();

/** Those that share their letters with another one, or are the only ones. */
function inFamilies(ids: readonly string[]): Set<number> {
  const stems = new Map<string, number>();
  const stemOf = (id: string) => /^([A-Z]+)\d+/.exec(id)?.[1] ?? id;
  for (const id of ids) stems.set(stemOf(id), (stems.get(stemOf(id)) ?? 0) + 1);
  const isOnly = ids.length === 1;
  return new Set(ids.flatMap((id, index) => (isOnly || stems.get(stemOf(id))! > 1 ? [index] : [])));
}

/** Each that goes on from the one before: the next number at its level, or the first below it. */
function inSequence(ids: readonly string[], known: ReadonlySet<number>): Set<number> {
  const kept = new Set<number>();
  // A part of a longer document begins at another number.
  const hasStart = ids.length < 2 || ids.some((id) => START.test(id)) || !goesOn(ids[0]!, ids[1]!);
  let last: string | undefined;
  for (const [index, id] of ids.entries()) {
    if (known.has(index)) {
      last = id;
      continue;
    }
    if (last !== undefined && !goesOn(last, id)) continue;
    // A list within guidance counts from 1 too; a number that heads others is followed by one of these.
    if (last?.includes('.') && !id.includes('.') && !ids[index + 1]?.startsWith(`${id}.`)) continue;
    if (last === undefined && hasStart && !START.test(id)) continue;
    kept.add(index);
    last = id;
  }
  return kept;
}

/** The first number, also as 01. */
const START = /^0?[01](?:\D|$)/;
/** How far numbers may leap where some of them are left out. */
const LEAP = 5;

function goesOn(before: string, after: string): boolean {
  if (compareIds(before, after) >= 0) return false;
  const left = before.split('.').map((part) => Number.parseInt(part, 10));
  const right = after.split('.').map((part) => Number.parseInt(part, 10));
  const at = right.findIndex((part, index) => part !== left[index]);
  if (at < 0) return true;
  return (right[at] ?? 0) - (left[at] ?? 0) <= LEAP && right.slice(at + 1).every((part) => part <= LEAP);
}

/** The only id of a document is one where it is asked within so many letters. */
const LONGEST_ASKED = 400;

/** The style of most ids that texts begin with. */
export function styleOf(starts: Iterable<string>): IdStyle {
  const lettered: string[] = [];
  let numbered = 0;
  let isAsked = false;
  for (const start of starts) {
    const text = start.slice(0, 60).replace(/\s+/g, ' ').trim();
    const alone = idInCell(text, 'lettered')?.id;
    const id = alone ?? leadingId(text, 'lettered')?.id;
    if (id) {
      lettered.push(id);
      isAsked ||= alone !== undefined || isMarkedId(text) || start.slice(0, LONGEST_ASKED).includes('?');
    } else if (idInCell(text, 'numbered') ?? leadingId(text, 'numbered')) numbered++;
  }
  const likely = inFamilies(lettered).size;
  const isOnly = lettered.length === 1 && numbered === 0 && isAsked;
  return isOnly || (likely > 1 && likely * 2 >= numbered) ? 'lettered' : 'numbered';
}

/** Knows sections by id, number and letter, and finds in a text those that it names so. */
import type { Section } from '../../../model/documents/section.ts';
import { headModel } from '../../../model/reading.ts';
import type { Catalogue } from '../../../project/catalogue.ts';
import type { View } from '../../../project/view.ts';

/** What sections are called in the field, where each has a number or a letter: “View 3”, “Section B”, “Adran 2”. */
const CALLED = [
  'section',
  'view',
  'part',
  'module',
  'unit',
  'chapter',
  'adran',
  'rhan',
  'modiwl',
  'uned',
  'pennod',
];
const NAMED = new RegExp(
  String.raw`^\s*(${CALLED.join('|')})[\s_-]+(\d{1,2}|[A-Z])(?![\p{L}\p{N}]|\.\d)`,
  'iu',
);

const ID = 'id ';
const NAME = 'name ';

/** The ids of sections, and what each is called that has a number or a letter. */
const SECTIONS: Catalogue = {
  name: 'sections',
  keysOf: (reading) => keysOf(headModel(reading, 'section') ?? {}),
};

function keysOf({ id, title }: Partial<Section>): string[] {
  const names = [id, title].flatMap((text) => {
    const [, word, designator] = NAMED.exec(text?.value ?? '') ?? [];
    return word && designator ? [`${NAME}${word.toLowerCase()} ${designator.toUpperCase()}`] : [];
  });
  return [...new Set([...(id ? [ID + id.value.trim()] : []), ...names])];
}

const keys = (view: View, start: string) =>
  view.keysOf(SECTIONS).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));

/** The ids of the sections of a set. */
export const sectionIds = (view: View): string[] => keys(view, ID);

/** What each sort of named section has for numbers or letters, where there are two or more of the sort: view → 0, 1, 2. */
export function namedSections(view: View): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const key of keys(view, NAME)) {
    const [word, designator] = key.split(' ') as [string, string];
    named.set(word, [...(named.get(word) ?? []), designator]);
  }
  for (const [word, designators] of named) {
    if (designators.length < 2) named.delete(word);
    else designators.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
  }
  return named;
}

/** The number or letter of a section as a text gives it. */
export interface NamedInText {
  readonly word: string;
  readonly designator: string;
  readonly start: number;
  readonly end: number;
}

/** A word with or without a capital letter; letters that stand for a section have one always. */
const eitherCase = (word: string) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`;
const ONE = String.raw`(?:\d{1,2}|[A-Z])(?![\p{L}\p{N}'’(/]|\.\d|-\p{L})`;
const BETWEEN = String.raw`(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|a|ac|i|neu)\s+|\s*[-–]\s*)`;
/** What stands before a number that is a law's or another paper's. */
const OF_ANOTHER = String.raw`(?<!\b(?:[Uu]nder|[Bb]y|[Aa]cts?|[Rr]egulations?|[Oo]rder|[Cc]ode|[Ss]tandards?|\d{4})\s+)`;
/**
 * What may follow the number of a section of this set: the end of a clause, or a word with which a sentence goes
 * on. “Section 47 enquiries” and “section 12 of the Act” go on otherwise.
 */
const GOES_ON = String.raw`(?=\s*(?:[.,;:!?)\]"”–—]|$)|\s+(?:of\s+th(?:is|ese)|and|or|to|for|in|on|is|are|was|were|has|have|had|asks?|judges?|looks?|covers?|deals?|gives?|holds?|about|before|after|when|where|while|if|unless|as|too|also|only|again|first|below|above)\b)`;
const LIST = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?=\p{L})${OF_ANOTHER}(${CALLED.map(eitherCase).join('|')})s?\s+(${ONE}(?:${BETWEEN}${ONE})*)${GOES_ON}`,
  'gu',
);
const EACH = new RegExp(ONE, 'gu');
/** A quick look first: hardly any text names a section. */
const MAY_NAME = new RegExp(String.raw`(?:${CALLED.map(eitherCase).join('|')})s?\s+[\dA-Z]`);
/** A sentence that has one of these speaks of the law. */
const LAW =
  /\b(?:Acts?|Regulations|statut\w+|enquir\w+|inquir\w+|law|schedule|subsection|warrant|licence condition)\b/;

/** The sections that a text names by number or letter, without those of laws and other papers. */
export function sectionsIn(text: string): NamedInText[] {
  if (!MAY_NAME.test(text)) return [];
  return [...text.matchAll(LIST)].flatMap((match) => {
    const [whole, word, list] = match as unknown as [string, string, string];
    if (LAW.test(sentenceAround(text, match.index))) return [];
    const from = match.index + whole.length - list.length;
    return [...list.matchAll(EACH)].map((each) => ({
      word: word.toLowerCase(),
      designator: each[0],
      start: from + each.index,
      end: from + each.index + each[0].length,
    }));
  });
}

function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n'), 0);
  const after = text.slice(at, at + 300);
  const end = after.search(/\.\s|\n\n/);
  return before.slice(start) + (end < 0 ? after : after.slice(0, end));
}

/** Finds the results in the report of an inspection: its standards and key questions, each with a rating or a percentage. */
import { compareIds } from '../../../model/ids.ts';
import { type Block, wordsOfBlocks } from '../document.ts';

/** What is printed of one standard, domain or key question. */
export interface ResultLine {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly rating: string | undefined;
  readonly percent: string | undefined;
  /** Something is noted beside the figure. */
  readonly isNoted: boolean;
}

export interface FoundResults {
  readonly lines: readonly ResultLine[];
  /** The ratings of the scale, worst first. */
  readonly scale: readonly string[];
  readonly overall: { readonly rating: string | undefined; readonly score: string | undefined };
  /** Which figures give which rating, as printed: of percentages, and of the sum of scores. */
  readonly bands: Readonly<Record<'percent' | 'sum', ReadonlyMap<string, string>>>;
  /** What each rating counts in a sum. */
  readonly scores: ReadonlyMap<string, string>;
  readonly isLowest: boolean;
}

/** The scales of inspectorates, worst first. */
const SCALES: readonly (readonly string[])[] = [
  ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'],
  ['Inadequate', 'Requires improvement', 'Adequate', 'Good', 'Outstanding'],
  ['Poor', 'Not sufficiently good', 'Reasonably good', 'Good'],
  ['Unsatisfactory', 'Weak', 'Satisfactory', 'Good', 'Very good', 'Excellent'],
  ['Unsatisfactory', 'Weak', 'Adequate', 'Good', 'Very good', 'Excellent'],
  ['Unsatisfactory', 'Adequate', 'Good', 'Excellent'],
];

/** The ratings of all scales, the longer first. */
const RATING =
  '(Not sufficiently good|Requires improvement|Reasonably good|Unsatisfactory|Satisfactory|Outstanding|Inadequate|Excellent|Very good|Adequate|Good|Poor|Weak)';

/** Fewer standards with a rating are no table of results. */
const LEAST = 3;

/** The results of a report; undefined of any other document. */
export function resultsIn(blocks: readonly Block[]): FoundResults | undefined {
  const text = wordsOfBlocks(blocks).replace(/\s+/g, ' ');
  const lines = mergedLines(piecesOf(text).flatMap((piece) => lineOf(piece) ?? []));
  const rated = lines.filter((line) => line.rating !== undefined && depthOf(line.id) === 2);
  if (rated.length < LEAST) return undefined;
  const overall = { rating: OVERALL.exec(text)?.[1], score: SCORE.exec(text)?.[1] };
  const used = [...lines.map(({ rating }) => rating), overall.rating].filter(
    (rating) => rating !== undefined,
  );
  return {
    lines,
    scale: scaleOf(new Set(used), text),
    overall,
    bands: { percent: matched(text, PERCENT_BAND, percentBand), sum: matched(text, SUM_BAND, sumBand) },
    scores: matched(text, RATING_SCORE, ([, name, score]) => [name!, score!]),
    isLowest: /\blowest\b/i.test(text),
  };
}

const depthOf = (id: string) => id.split('.').length;

/** The scale that has all ratings that were given: best one of which a text prints every rating. */
function scaleOf(used: ReadonlySet<string>, text: string): readonly string[] {
  const fitting = SCALES.filter((scale) => [...used].every((rating) => scale.includes(rating)));
  return fitting.find((scale) => scale.every((rating) => text.includes(rating))) ?? fitting[0] ?? [...used];
}

interface Piece {
  readonly id: string;
  readonly words: string;
}

/** No line of a table of results is longer. */
const LONGEST = 700;

/** The text from each number to the next. */
function piecesOf(text: string): Piece[] {
  const found = [...text.matchAll(/(?<![\d.,:£%])\b(\d{1,2}(?:\.\d{1,2}){0,2})\.? (?=[\p{Lu}‘“])/gu)];
  return found.map((match, index) => ({
    id: match[1]!,
    words: text
      .slice(
        match.index + match[0].length,
        Math.min(found[index + 1]?.index ?? text.length, match.index + LONGEST),
      )
      .trim(),
  }));
}

/** A standard, up to its rating, after which nothing or something new stands. */
const STANDARD = new RegExp(`^([^?]{2,500}?) ${RATING}(?=$| ?[*†\\d]| \\p{Lu})`, 'u');
const RATED_TITLE = new RegExp(` ${RATING}$`);

/** What a piece says of its standard or key question; undefined where it says no result, and is no title either. */
function lineOf({ id, words }: Piece): ResultLine | undefined {
  if (/\.{4}/.test(words)) return undefined;
  if (depthOf(id) === 3) return keyQuestionOf(id, words);
  if (depthOf(id) === 1) return domainOf(id, words);
  const [, said = '', name] = STANDARD.exec(words) ?? [];
  return name === undefined ? undefined : standardOf(id, said, name);
}

function keyQuestionOf(id: string, words: string): ResultLine | undefined {
  const [, text, percent, mark = ''] =
    /^(.{10,500}?[?.]) *(?:(\d{1,3}) ?(?:%|per cent)(\*|†)?)?/.exec(words) ?? [];
  if (text === undefined) return undefined;
  return { id, title: text, statement: '', rating: undefined, percent, isNoted: mark !== '' };
}

/** What columns of results are called, or the end. */
const COLUMNS = / (?:Standards? and key questions?|Standards?|Key questions?|Rating)\b|$/i;

/** A domain has its title, and perhaps its rating; a table may say there what its columns are called. */
function domainOf(id: string, words: string): ResultLine | undefined {
  const [, name] = RATED_TITLE.exec(words) ?? [];
  const bare = words.replace(RATED_TITLE, '');
  const title = bare.slice(0, Math.max(0, bare.search(COLUMNS)));
  if (title.length > 80 || /[.?!,;]/.test(title)) return undefined;
  return { id, title, statement: '', rating: name, percent: undefined, isNoted: false };
}

/** “Planning”, or “Planning Planning is informed.”: a title, and what good work looks like. */
function standardOf(id: string, said: string, rating: string): ResultLine | undefined {
  if (!/[.!?]$/.test(said))
    return said.length <= 80
      ? { id, title: said, statement: '', rating, percent: undefined, isNoted: false }
      : undefined;
  return { id, title: '', statement: said, rating, percent: undefined, isNoted: false };
}

/** One line for each id, of all that is printed of it; those whose title is printed nowhere are left out. */
function mergedLines(found: readonly ResultLine[]): ResultLine[] {
  const byId = new Map<string, ResultLine>();
  for (const line of found) {
    const known = byId.get(line.id);
    byId.set(line.id, known ? together(known, line) : line);
  }
  const lines = [...byId.values()].map(withOwnTitle).sort((a, b) => compareIds(a.id, b.id));
  const standards = new Set(lines.filter(({ id }) => depthOf(id) === 2).map(({ id }) => id));
  const domains = new Set([...standards].map(parentOf));
  return lines.filter(({ id }) => {
    if (depthOf(id) === 3) return standards.has(parentOf(id));
    return depthOf(id) === 2 || domains.has(id);
  });
}

const parentOf = (id: string) => id.replace(/\.\d+$/, '');

const together = (a: ResultLine, b: ResultLine): ResultLine => ({
  id: a.id,
  title: a.title || b.title,
  statement: a.statement || b.statement,
  rating: a.rating ?? b.rating,
  percent: a.percent ?? b.percent,
  isNoted: a.isNoted || b.isNoted,
});

/** A statement without the title before it; where no title is printed alone, the words before it begins anew. */
function withOwnTitle(line: ResultLine): ResultLine {
  if (line.statement === '') return line;
  const { title, statement } = line;
  if (title !== '')
    return {
      ...line,
      statement: statement.startsWith(`${title} `) ? statement.slice(title.length + 1) : statement,
    };
  const [, own = '', rest = ''] =
    /^(\p{Lu}[\p{Ll}, -]{2,60}?) ((?:The |A |An )?\p{Lu}.*)$/u.exec(statement) ?? [];
  return own === '' ? { ...line, title: statement, statement: '' } : { ...line, title: own, statement: rest };
}

const OVERALL = new RegExp(`\\bOverall(?: rating| judgement| effectiveness)?:? ${RATING}\\b`);
const SCORE = /\bScore:? (\d{1,3})(?: ?\/ ?| out of )\d{1,3}\b/i;
/** “‘Good’ = 2”. */
const RATING_SCORE = new RegExp(`[‘']?${RATING}[’']? ?= ?(\\d{1,2})\\b`, 'g');
/** “50–64% Requires improvement”, “<50% Inadequate”, “80%+ Outstanding”. */
const PERCENT_BAND = new RegExp(
  `(?:< ?(\\d{1,3})%|(\\d{1,3}) ?[–-] ?(\\d{1,3})%|(\\d{1,3})% ?(?:\\+|(?:and|or) (?:over|more|above))) [‘']?${RATING}\\b`,
  'g',
);
/** “0–6 = ‘Inadequate’”. */
const SUM_BAND = new RegExp(`\\b(\\d{1,3}) ?[–-] ?(\\d{1,3}) ?[=:] ?[‘']?${RATING}\\b`, 'g');

type NamedMatch = readonly [name: string, value: string];

function percentBand([, below, from, to, least, name]: RegExpMatchArray): NamedMatch {
  if (below !== undefined) return [name!, `0-${Number(below) - 1}`];
  return [name!, from !== undefined ? `${from}-${to}` : `${least}-100`];
}

const sumBand = ([, from, to, name]: RegExpMatchArray): NamedMatch => [name!, `${from}-${to}`];

/** The first of each name. */
function matched(
  text: string,
  pattern: RegExp,
  pair: (match: RegExpMatchArray) => NamedMatch,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(pattern)) {
    const [name, value] = pair(match);
    if (!found.has(name)) found.set(name, value);
  }
  return found;
}

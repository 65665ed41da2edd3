/** What reports of ratings say around the ratings, in English and in Welsh. What is wrong is told in English, as `carag lint` does. */
import type { Level } from '../ratings/scheme/scheme.ts';
import { andBefore } from '../routing/words/welsh.ts';
import { counted } from '../text/wording/counted.ts';
import { sentenceList as listed } from '../text/wording/sentence-list.ts';

type CountedLevel = Exclude<Level, 'overall'>;

/** Why cases are out of the count. */
export type OutOfCount = 'not applicable' | 'not asked' | 'unanswered';

export interface ReportWords {
  readonly list: (items: readonly string[]) => string;
  readonly title: (title: string) => string;
  readonly ratedBy: (file: string, ratings: string) => string;
  readonly columns: Readonly<Record<'name' | 'figure' | 'rating' | 'words', string>>;
  readonly whatIf: (suppositions: string) => string;
  readonly noChange: string;
  readonly nothingWritten: string;
  readonly wrong: string;
  readonly wrongIn: (file: string) => string;
  readonly silenced: string;
  readonly line: (line: number, message: string) => string;
  readonly checked: string;
  readonly published: (rating: string) => string;
  readonly countedCases: (file: string, set: string, cases: number, leftOut: number) => string;
  readonly outOfCount: (counts: readonly (readonly [OutOfCount, number])[]) => string;
  readonly rated: (file: string, ratings: string, counts: string) => string;
  readonly counts: (level: CountedLevel, count: number) => string;
  readonly andWhole: (counts: readonly string[]) => string;
  readonly notCounted: (count: number) => string;
  readonly discretionUsed: (used: string) => string;
  readonly used: (unit: string, from: string, to: string) => string;
  readonly noDiscretion: string;
  readonly discretionRefused: (units: string) => string;
  readonly notRated: string;
  readonly nothingNotRated: string;
  readonly outcome: OutcomeWords;
  readonly chart: ChartWords;
}

interface OutcomeWords {
  readonly wrong: (count: number) => string;
  readonly notRecorded: (count: number) => string;
  readonly silenced: string;
  readonly right: string;
}

interface ChartWords {
  readonly label: string;
  readonly caption: string;
  readonly from: (rating: string, figure: string) => string;
  readonly bands: (bands: string) => string;
  readonly discretion: string;
}

/** The words of a language, as far as ratings are reported in it; the English ones otherwise. */
export const reportWords = (language: string): ReportWords => (/^cy\b/i.test(language) ? welsh : english);

const LEVELS = {
  'key-question': 'key question',
  standard: 'standard',
  domain: 'domain',
} as const;

const english: ReportWords = {
  list: (items) => listed(items),
  title: (title) => `Ratings: ${title}`,
  ratedBy: (file, ratings) => `${file}, rated by ${ratings}`,
  columns: { name: 'What is rated', figure: 'Figure', rating: 'Rating', words: 'What it rests on' },
  whatIf: (suppositions) => `What if ${suppositions}?`,
  noChange: 'No rating and no figure would change.',
  nothingWritten: 'Nothing has been written.',
  wrong: 'What is wrong',
  wrongIn: (file) => `What is wrong in ${file}`,
  silenced: 'Known, and silenced in the document',
  line: (line, message) => `Line ${line}: ${message}`,
  checked: 'What was checked',
  published: (rating) => `Published as ${rating}.`,
  countedCases: (file, set, cases, leftOut) => {
    const out = leftOut > 0 ? `, ${leftOut} of them left out because of a fault` : '';
    return `Counted ${file}, answers to ${set}: ${counted(cases, 'case')}${out}.`;
  },
  outOfCount: (counts) => {
    const words = {
      'not applicable': 'not applicable',
      'not asked': 'not asked',
      unanswered: 'not answered',
    };
    return `Out of the count: ${listed(counts.map(([why, count]) => `${words[why]} in ${counted(count, 'case')}`))}.`;
  },
  rated: (file, ratings, counts) => `Rated ${file} by ${ratings}: ${counts}.`,
  counts: (level, count) => counted(count, LEVELS[level]),
  andWhole: (counts) => listed([...counts, 'the whole']),
  notCounted: (count) => {
    const [are, their] = count === 1 ? ['is', 'its standard does'] : ['are', 'their standards do'];
    return `${counted(count, 'key question')} ${are} not rated, because ${their} not rest on figures.`;
  },
  discretionUsed: (used) => `Discretion used: ${used}.`,
  used: (unit, from, to) => `${unit} from ${from} to ${to}`,
  noDiscretion: 'none',
  discretionRefused: (units) => `Discretion refused: ${units}.`,
  notRated: 'Not rated:',
  nothingNotRated: 'Not rated: nothing.',
  outcome: {
    wrong: (count) => `${counted(count, 'thing is', 'things are')} wrong with these results.`,
    notRecorded: (count) =>
      `${counted(count, 'part')} that must be rated ${count === 1 ? 'is' : 'are'} not recorded.`,
    silenced: 'Nothing is wrong with these results but what is silenced.',
    right: 'Nothing is wrong with these results.',
  },
  chart: {
    label:
      'Bars of the share of cases that were sufficient, by key question. The tables below hold the same figures.',
    caption: 'The share of cases that were sufficient, by key question.',
    from: (rating, figure) => `${rating} from ${figure}`,
    bands: (bands) => `The lines show where bands begin: ${bands}.`,
    discretion: '* Discretion was used.',
  },
};

const LEVELS_IN_WELSH: Readonly<Record<CountedLevel, string>> = {
  'key-question': 'cwestiynau allweddol',
  standard: 'safonau',
  domain: 'parthau',
};

/** To be checked by a Welsh speaker, like all our Welsh. */
const welsh: ReportWords = {
  list: (items) => listed(items, andBefore(items.at(-1) ?? '')),
  title: (title) => `Graddau: ${title}`,
  ratedBy: (file, ratings) => `${file}, graddiwyd yn ôl ${ratings}`,
  columns: { name: 'Yr hyn a raddir', figure: 'Ffigur', rating: 'Gradd', words: 'Ar beth y mae’n seiliedig' },
  whatIf: (suppositions) => `Beth os ${suppositions}?`,
  noChange: 'Ni fyddai unrhyw radd na ffigur yn newid.',
  nothingWritten: 'Nid ysgrifennwyd dim.',
  wrong: 'Beth sydd o’i le',
  wrongIn: (file) => `Beth sydd o’i le yn ${file}`,
  silenced: 'Hysbys, ac wedi’i dawelu yn y ddogfen',
  line: (line, message) => `Llinell ${line}: ${message}`,
  checked: 'Beth a wiriwyd',
  published: (rating) => `Cyhoeddwyd fel ${rating}.`,
  countedCases: (file, set, cases, leftOut) => {
    const out = leftOut > 0 ? `, ${leftOut} ohonynt wedi’u gadael allan oherwydd nam` : '';
    return `Cyfrifwyd ${file}, atebion i ${set}. Achosion: ${cases}${out}.`;
  },
  outOfCount: (counts) => {
    const words = {
      'not applicable': 'ddim yn berthnasol',
      'not asked': 'heb ei ofyn',
      unanswered: 'heb ateb',
    };
    return `Achosion nas cyfrifwyd: ${welsh.list(counts.map(([why, count]) => `${words[why]} (${count})`))}.`;
  },
  rated: (file, ratings, counts) => `Graddiwyd ${file} yn ôl ${ratings}: ${counts}.`,
  counts: (level, count) => `${LEVELS_IN_WELSH[level]} (${count})`,
  andWhole: (counts) => `${counts.join(', ')} a’r cyfan`,
  notCounted: (count) =>
    `Cwestiynau allweddol heb radd, gan nad yw eu safon yn dibynnu ar ffigurau: ${count}.`,
  discretionUsed: (used) => `Disgresiwn a ddefnyddiwyd: ${used}.`,
  used: (unit, from, to) => `${unit} o ${from} i ${to}`,
  noDiscretion: 'dim',
  discretionRefused: (units) => `Disgresiwn a wrthodwyd: ${units}.`,
  notRated: 'Heb radd:',
  nothingNotRated: 'Heb radd: dim.',
  outcome: {
    wrong: (count) => `Pethau sydd o’u lle yn y canlyniadau hyn: ${count}.`,
    notRecorded: (count) => `Rhannau y mae’n rhaid eu graddio ac nas cofnodwyd: ${count}.`,
    silenced: 'Nid oes dim o’i le ar y canlyniadau hyn ond yr hyn a dawelwyd.',
    right: 'Nid oes dim o’i le ar y canlyniadau hyn.',
  },
  chart: {
    label:
      'Barrau yn dangos cyfran yr achosion a oedd yn ddigonol, fesul cwestiwn allweddol. Mae’r un ffigurau yn y tablau isod.',
    caption: 'Cyfran yr achosion a oedd yn ddigonol, fesul cwestiwn allweddol.',
    from: (rating, figure) => `${rating} o ${figure}`,
    bands: (bands) => `Mae’r llinellau yn dangos lle mae bandiau yn dechrau: ${bands}.`,
    discretion: '* Defnyddiwyd disgresiwn.',
  },
};

/** What a report of changes says around the changes, in English and in Welsh. */
import type { ChangeClass } from '../change/version/classes.ts';
import { andBefore } from '../routing/words/welsh.ts';
import { counted } from '../text/wording/counted.ts';
import { sentenceList } from '../text/wording/sentence-list.ts';

export interface ReviewWords {
  readonly title: (base: string, head: string) => string;
  /** What each class means to a reader. */
  readonly classes: Readonly<Record<ChangeClass, string>>;
  readonly whatChanged: string;
  readonly compared: string;
  readonly before: string;
  readonly now: string;
  readonly inBase: (place: string) => string;
  readonly accepted: (by: string, why: string) => string;
  readonly theSet: string;
  /** Documents that are no sections, where one is a heading. */
  readonly document: (kind: string) => string;
  readonly setGone: (title: string) => string;
  readonly setCome: (title: string) => string;
  readonly unchanged: string;
  readonly counts: (changes: number, classes: readonly (readonly [ChangeClass, number])[]) => string;
  readonly acceptedCount: (count: number) => string;
  readonly stale: (fingerprint: string, place: string) => string;
  readonly comparedSet: (set: string, base: string, head: string, questions: number) => string;
  readonly noNumber: string;
}

/** The words of a language, as far as changes are reported in it; the English ones otherwise. */
export const reviewWords = (language: string): ReviewWords => (/^cy\b/i.test(language) ? welsh : english);

const english: ReviewWords = {
  title: (base, head) => `Changes from ${base} to ${head}`,
  classes: {
    data: 'Data: answers of the two versions are not the same data',
    rating: 'Rating: what is rated, and how',
    routing: 'Routing: in which cases something is asked',
    wording: 'Wording: what inspectors read and choose',
    guidance: 'Guidance: what counts as a good answer',
    translation: 'Translation: other languages alone',
    editorial: 'Editorial: nothing that means anything else',
  },
  whatChanged: 'What changed',
  compared: 'What was compared',
  before: 'before',
  now: 'now',
  inBase: (place) => `${place} in the base`,
  accepted: (by, why) => `Accepted by ${by}: ${why}`,
  theSet: 'The set',
  document: (kind) => kind.charAt(0).toUpperCase() + kind.slice(1),
  setGone: (title) => `The question set “${title}” was removed.`,
  setCome: (title) => `The question set “${title}” was added.`,
  unchanged: 'Nothing has changed.',
  counts: (changes, classes) =>
    `${counted(changes, 'change')}: ${sentenceList(classes.map(([of, count]) => `${count} ${of}`))}.`,
  acceptedCount: (count) => `${counted(count, 'of them is', 'of them are')} accepted.`,
  stale: (fingerprint, place) =>
    `The change ${fingerprint}, accepted in ${place}, is there no more: take it out.`,
  comparedSet: (set, base, head, questions) =>
    `Compared ${set}: version ${base} with version ${head}, ${counted(questions, 'question')}.`,
  noNumber: 'without a number',
};

/** As they stand in a list of counts. */
const CLASSES_IN_WELSH: Readonly<Record<ChangeClass, string>> = {
  data: 'data',
  rating: 'graddio',
  routing: 'llwybro',
  wording: 'geiriad',
  guidance: 'canllawiau',
  translation: 'cyfieithu',
  editorial: 'golygyddol',
};

const DOCUMENTS_IN_WELSH: Readonly<Record<string, string>> = {
  standards: 'Safonau',
  ratings: 'Graddau',
  glossary: 'Geirfa',
  guidance: 'Canllawiau',
  translation: 'Cyfieithiad',
  results: 'Canlyniadau',
};

/** To be checked by a Welsh speaker, like all our Welsh. */
const welsh: ReviewWords = {
  title: (base, head) => `Newidiadau o ${base} i ${head}`,
  classes: {
    data: 'Data: nid yr un data yw atebion y ddwy fersiwn',
    rating: 'Graddio: yr hyn a raddir, a sut',
    routing: 'Llwybro: ym mha achosion y gofynnir rhywbeth',
    wording: 'Geiriad: yr hyn y mae arolygwyr yn ei ddarllen a’i ddewis',
    guidance: 'Canllawiau: yr hyn sy’n cyfrif fel ateb da',
    translation: 'Cyfieithu: ieithoedd eraill yn unig',
    editorial: 'Golygyddol: dim sy’n golygu rhywbeth arall',
  },
  whatChanged: 'Beth a newidiodd',
  compared: 'Beth a gymharwyd',
  before: 'cynt',
  now: 'nawr',
  inBase: (place) => `${place} yn y fersiwn gynharach`,
  accepted: (by, why) => `Derbyniwyd gan ${by}: ${why}`,
  theSet: 'Y set',
  document: (kind) => DOCUMENTS_IN_WELSH[kind] ?? kind,
  setGone: (title) => `Dilëwyd y set o gwestiynau “${title}”.`,
  setCome: (title) => `Ychwanegwyd y set o gwestiynau “${title}”.`,
  unchanged: 'Nid oes dim wedi newid.',
  counts: (changes, classes) => {
    const each = classes.map(([of, count]) => `${CLASSES_IN_WELSH[of]} (${count})`);
    return `Newidiadau (${changes}): ${sentenceList(each, andBefore(each.at(-1) ?? ''))}.`;
  },
  acceptedCount: (count) => `Derbyniwyd o’r rhain: ${count}.`,
  stale: (fingerprint, place) =>
    `Nid yw’r newid ${fingerprint}, a dderbyniwyd yn ${place}, yno mwyach: tynnwch ef allan.`,
  comparedSet: (set, base, head, questions) =>
    `Cymharwyd ${set}: fersiwn ${base} â fersiwn ${head}, cwestiynau (${questions}).`,
  noNumber: 'heb rif',
};

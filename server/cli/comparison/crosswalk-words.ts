/** What the page of a crosswalk says, in English and in Welsh. Tables for programs say the same in every language. */
import type { Crossing, Relation } from '../../change/crosswalk/crosswalk.ts';

export interface CrosswalkWords {
  readonly language: string;
  readonly title: (first: string, last: string) => string;
  readonly about: string;
  readonly questions: (count: number) => string;
  readonly became: string;
  readonly comparable: string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly answers: Readonly<Record<Crossing['comparable'], string>>;
}

/** The languages in which the page can be written. */
export type CrosswalkLanguage = 'en' | 'cy';

export const crosswalkWords = (language: CrosswalkLanguage): CrosswalkWords => WORDS[language];

const WORDS: Readonly<Record<CrosswalkLanguage, CrosswalkWords>> = {
  en: {
    language: 'en',
    title: (first, last) => `Questions from ${first} to ${last}`,
    about:
      'Each line is a question, with its id in every version in which it was asked. What was reworded or is asked otherwise is for an analyst to decide.',
    questions: (count) => `${count} questions`,
    became: 'What became of it',
    comparable: 'Comparable',
    relations: {
      unchanged: 'unchanged',
      reworded: 'reworded',
      renumbered: 'renumbered',
      'renumbered and reworded': 'renumbered and reworded',
      split: 'split',
      merged: 'merged',
      removed: 'removed',
      added: 'added',
    },
    answers: { yes: 'yes', no: 'no', 'analyst decides': 'analyst decides' },
  },
  // To be checked by a Welsh speaker, like all our Welsh.
  cy: {
    language: 'cy',
    title: (first, last) => `Cwestiynau o ${first} i ${last}`,
    about:
      'Mae pob llinell yn gwestiwn, gyda’i ddynodydd ym mhob fersiwn y’i gofynnwyd ynddi. Mater i ddadansoddwr yw’r hyn a aileiriwyd neu a ofynnir fel arall.',
    questions: (count) => `Cwestiynau: ${count}`,
    became: 'Beth ddigwyddodd iddo',
    comparable: 'Gellir cymharu',
    relations: {
      unchanged: 'heb newid',
      reworded: 'aileiriwyd',
      renumbered: 'ailrifwyd',
      'renumbered and reworded': 'ailrifwyd ac aileiriwyd',
      split: 'rhannwyd',
      merged: 'cyfunwyd',
      removed: 'dilëwyd',
      added: 'ychwanegwyd',
    },
    answers: { yes: 'gellir', no: 'ni ellir', 'analyst decides': 'dadansoddwr i benderfynu' },
  },
};

/** How answers stand in a case, said in English and in Welsh. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { isFactName } from './case.ts';
import { andBefore } from './welsh.ts';

/** What a language says of an answer as it is. Names are of questions or facts, values are labels in quotation marks or as written. */
export interface StateWords {
  readonly notInSet: (name: string) => string;
  readonly notAsked: (name: string) => string;
  readonly notKnown: (name: string) => string;
  readonly noAnswer: (name: string) => string;
  readonly notGiven: (name: string) => string;
  readonly isAnswered: (name: string) => string;
  readonly nothingChosen: (name: string) => string;
  readonly noRows: (name: string) => string;
  readonly is: (name: string, values: readonly string[]) => string;
  readonly includes: (name: string, values: readonly string[]) => string;
  /** What stands for the rest of a list. */
  readonly soOn: string;
  readonly all: (parts: readonly string[]) => string;
}

/** The words of a language, as far as states are told in it; the English ones otherwise. */
export const stateWords = (language = 'en'): StateWords => (/^cy\b/i.test(language) ? welsh : english);

const english: StateWords = {
  notInSet: (name) => `${name} is not in this set`,
  notAsked: (name) => `${name} is not asked`,
  notKnown: (name) => `${name} is not known`,
  noAnswer: (name) => `${name} has no answer`,
  notGiven: (name) => `${name} is not given`,
  isAnswered: (name) => `${name} is answered`,
  nothingChosen: (name) => `nothing is chosen in ${name}`,
  noRows: (name) => `${name} has no rows`,
  is: (name, values) => `${name} is ${sentenceList(values)}`,
  includes: (name, values) => `${name} includes ${sentenceList(values)}`,
  soOn: 'so on',
  all: (parts) => sentenceList(parts),
};

const all = (parts: readonly string[]) => sentenceList(parts, andBefore(parts.at(-1) ?? ''));

/** To be checked by a Welsh speaker, as the readings of conditions are. */
const welsh: StateWords = {
  notInSet: (name) => `nid yw ${name} yn y set hon`,
  notAsked: (name) => `ni ofynnir ${name}`,
  notKnown: (name) => `nid yw ${name} yn hysbys`,
  noAnswer: (name) => `nid oes ateb i ${name}`,
  notGiven: (name) => `ni roddwyd ${name}`,
  isAnswered: (name) => `mae ateb i ${name}`,
  nothingChosen: (name) => `ni ddewiswyd dim yn ${name}`,
  noRows: (name) => `nid oes rhesi yn ${name}`,
  is: (name, values) => `${all(values)} yw${isFactName(name) ? ` ${name}` : `'r ateb i ${name}`}`,
  includes: (name, values) =>
    `mae${isFactName(name) ? ` ${name}` : `'r ateb i ${name}`} yn cynnwys ${all(values)}`,
  soOn: 'yn y blaen',
  all,
};

/** How it is told why a case asks something or does not, and how answers stand in it, in English and in Welsh. */

import { sentenceList } from '../../text/wording/sentence-list.ts';
import { its } from './case.ts';
import { andBefore } from './welsh.ts';

/** What a language says of how answers stand. Values are labels in quotation marks, numbers or days. */
export interface StateWords {
  readonly list: (items: readonly string[]) => string;
  readonly soOn: string;
  readonly noRows: (name: string) => string;
  readonly notInSet: (name: string) => string;
  readonly notAsked: (name: string) => string;
  readonly notKnown: (fact: string) => string;
  readonly notGiven: (fact: string) => string;
  readonly noAnswer: (name: string) => string;
  readonly answered: (name: string) => string;
  readonly nothingChosen: (name: string) => string;
  readonly includes: (name: string, values: readonly string[]) => string;
  readonly is: (name: string, values: readonly string[]) => string;
}

/** What it says of the way there. */
export interface WhyWords {
  readonly states: StateWords;
  /** A step as a sentence, without its full stop. */
  readonly step: (name: string, isAsked: boolean, because: string) => string;
  readonly noCondition: string;
  readonly rowOf: (question: string, isAsked: boolean) => string;
  readonly optionChosen: (question: string, option: string) => string;
  readonly optionNotChosen: (question: string, option: string, state: string) => string;
  readonly explains: (ids: string, states: string) => string;
  readonly ownCondition: (says: string) => string;
  readonly conditionOf: (whose: string, says: string) => string;
  /** @param states what makes it so; empty where that cannot be told. */
  readonly holds: (condition: string, isAsked: boolean, states: string) => string;
}

/** The words of a language, as far as cases are explained in it; the English ones otherwise. */
export const whyWords = (language: string | undefined): WhyWords =>
  /^cy\b/i.test(language ?? '') ? welsh : english;

const english: WhyWords = {
  states: {
    list: (items) => sentenceList(items),
    soOn: 'so on',
    noRows: (name) => `${name} has no rows`,
    notInSet: (name) => `${name} is not in this set`,
    notAsked: (name) => `${name} is not asked`,
    notKnown: (fact) => `${fact} is not known`,
    notGiven: (fact) => `${fact} is not given`,
    noAnswer: (name) => `${name} has no answer`,
    answered: (name) => `${name} is answered`,
    nothingChosen: (name) => `nothing is chosen in ${name}`,
    includes: (name, values) => `${name} includes ${sentenceList(values)}`,
    is: (name, values) => `${name} is ${sentenceList(values)}`,
  },
  step: (name, isAsked, because) => `${name} is ${isAsked ? 'asked' : 'not asked'}: ${because}`,
  noCondition: 'it has no condition, so every case asks it',
  rowOf: (question, isAsked) => `it is a row of ${question}, which is ${isAsked ? 'asked' : 'not asked'}`,
  optionChosen: (question, option) => `${question} includes ${option} in this case`,
  optionNotChosen: (question, option, state) =>
    `it is there only when ${question} includes ${option}, and ${state} in this case`,
  explains: (ids, states) => `it explains ${ids}, and ${states} in this case`,
  ownCondition: (says) => `its condition “${says}”`,
  conditionOf: (whose, says) => `the condition “${says}” of ${whose}`,
  holds: (condition, isAsked, states) =>
    `${condition} ${isAsked ? 'holds' : 'does not hold'}${states && `, because ${states}`} in this case`,
};

const list = (items: readonly string[]) => sentenceList(items, andBefore(items.at(-1) ?? ''));

/** To be checked by a Welsh speaker, like all our Welsh. */
const welsh: WhyWords = {
  states: {
    list,
    soOn: 'ati',
    noRows: (name) => `nid oes rhesi gan ${name}`,
    notInSet: (name) => `nid yw ${name} yn y set hon`,
    notAsked: (name) => `ni ofynnir ${name}`,
    notKnown: (fact) => `nid yw ${fact} yn hysbys`,
    notGiven: (fact) => `ni roddwyd ${fact}`,
    noAnswer: (name) => `nid oes ateb i ${name}`,
    answered: (name) => `mae ateb i ${name}`,
    nothingChosen: (name) => `ni ddewiswyd dim yn ${name}`,
    includes: (name, values) => `mae${its(name)} yn cynnwys ${list(values)}`,
    is: (name, values) => `${list(values)} yw${its(name)}`,
  },
  step: (name, isAsked, because) => `${isAsked ? 'Gofynnir' : 'Ni ofynnir'} ${name}: ${because}`,
  noCondition: 'nid oes amod iddo, felly mae pob achos yn ei ofyn',
  rowOf: (question, isAsked) => `mae’n un o resi ${question}, ${isAsked ? 'a ofynnir' : 'na ofynnir'}`,
  optionChosen: (question, option) => `mae ${question} yn cynnwys ${option} yn yr achos hwn`,
  optionNotChosen: (question, option, state) =>
    `dim ond pan fo ${question} yn cynnwys ${option} y mae yno, ac yn yr achos hwn ${state}`,
  explains: (ids, states) => `mae’n egluro ${ids}, ac yn yr achos hwn ${states}`,
  ownCondition: (says) => `yr amod “${says}”`,
  conditionOf: (whose, says) => `amod ${whose}, “${says}”`,
  holds: (condition, isAsked, states) =>
    `${condition} ${isAsked ? 'yn dal' : 'ddim yn dal'} yn yr achos hwn${states && `, oherwydd ${states}`}`,
};

/** What an explanation of routing says around ids, readings and cases, in English and in Welsh. */
import type { Bond } from './dependents.ts';

/** The words of a language. Sentences have no full stop: some who print them need none. */
export interface RoutingWords {
  readonly title: (name: string) => string;
  readonly headings: Readonly<Record<'when' | 'leads' | 'facts' | 'dependents', string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly when: (condition: string) => string;
  readonly always: string;
  readonly never: (because: string) => string;
  readonly notProved: (because: string) => string;
  readonly askedWhere: (example: string) => string;
  readonly notAskedWhere: (example: string) => string;
  /** In place of an example in which nothing has to be answered. */
  readonly nothingKnown: string;
  readonly fact: (name: string) => string;
  readonly rowsFrom: (name: string) => string;
  readonly byFact: (fact: string, can: string, cannot: string) => string;
  readonly check: string;
  /** How something depends on what is explained. */
  readonly bonds: Readonly<Record<Bond, string>>;
  readonly or: string;
  readonly because: {
    readonly tooLong: string;
    readonly unread: string;
    readonly neverAsked: (name: string) => string;
    readonly restsOn: (name: string) => string;
    readonly noCaseMeets: (reasons: string) => string;
    readonly noCase: string;
  };
}

/** The words of a language, as far as routing is explained in it; the English ones otherwise. */
export const routingWords = (language: string): RoutingWords => (/^cy\b/i.test(language) ? welsh : english);

const english: RoutingWords = {
  title: (name) => `${name}: when it is asked`,
  headings: {
    when: 'When it is asked',
    leads: 'What leads there',
    facts: 'For each fact',
    dependents: 'What depends on it',
  },
  kinds: {},
  when: (condition) => `When ${condition}`,
  always: 'In every case',
  never: (because) => `Never: ${because}`,
  notProved: (because) => `Nothing is proved of it: ${because}`,
  askedWhere: (example) => `For example, it is asked where ${example}`,
  notAskedWhere: (example) => `It is not asked where ${example}`,
  nothingKnown: 'nothing else is known',
  fact: (name) => `${name} (a fact)`,
  rowsFrom: (name) => `one row for each option chosen in ${name}`,
  byFact: (fact, can, cannot) => `${fact}: it can be asked where that is ${can}, never where it is ${cannot}`,
  check: 'A check',
  bonds: {
    'asks when': 'asks when',
    'offers an option when': 'offers an option when',
    'is known when': 'is known when',
    checks: 'checks',
    'explains it': 'explains it',
    'takes its rows from it': 'takes its rows from it',
    'carries its answer forward': 'carries its answer forward',
    'is answered by it': 'is answered by it',
  },
  or: 'or',
  because: {
    tooLong: 'it would take too long to prove anything of it',
    unread:
      'a condition that it rests on cannot be read, or leads back to it; “carag lint” says what is wrong',
    neverAsked: (name) => `${name} is never asked`,
    restsOn: (name) => `it rests on ${name}, which is never asked`,
    noCaseMeets: (reasons) => `no case meets ${reasons}`,
    noCase: 'no case asks it',
  },
};

/** To be checked by a Welsh speaker, like all our Welsh. */
const welsh: RoutingWords = {
  title: (name) => `${name}: pryd y gofynnir`,
  headings: {
    when: 'Pryd y gofynnir',
    leads: 'Beth sy’n arwain ato',
    facts: 'Ar gyfer pob ffaith',
    dependents: 'Beth sy’n dibynnu arno',
  },
  kinds: {
    information: 'gwybodaeth',
    judgement: 'barn',
    explanation: 'eglurhad',
    narrative: 'naratif',
    summary: 'barn gryno',
    note: 'nodyn',
    row: 'rhes',
    section: 'adran',
    'key question': 'cwestiwn allweddol',
  },
  when: (condition) => `Pan fo’r canlynol yn dal: ${condition}`,
  always: 'Ym mhob achos',
  never: (because) => `Ni ofynnir byth: ${because}`,
  notProved: (because) => `Ni phrofwyd dim amdano: ${because}`,
  askedWhere: (example) => `Er enghraifft, gofynnir pan fo’r canlynol yn dal: ${example}`,
  notAskedWhere: (example) => `Ni ofynnir pan fo’r canlynol yn dal: ${example}`,
  nothingKnown: 'dim byd arall yn hysbys',
  fact: (name) => `${name} (ffaith)`,
  rowsFrom: (name) => `un rhes ar gyfer pob opsiwn a ddewisir yn ${name}`,
  byFact: (fact, can, cannot) => `${fact}: gellir gofyn pan fo’n ${can}, ond byth pan fo’n ${cannot}`,
  check: 'Gwiriad',
  bonds: {
    'asks when': 'a ofynnir pan',
    'offers an option when': 'sy’n cynnig opsiwn pan',
    'is known when': 'sy’n hysbys pan',
    checks: 'gwirio',
    'explains it': 'sy’n ei egluro',
    'takes its rows from it': 'sy’n cymryd ei resi ohono',
    'carries its answer forward': 'sy’n dangos ei ateb eto',
    'is answered by it': 'a atebir ganddo',
  },
  or: 'neu',
  because: {
    tooLong: 'byddai’n cymryd gormod o amser i brofi dim amdano',
    unread:
      'ni ellir darllen amod y mae’n dibynnu arno, neu mae’n arwain yn ôl ato; dywed “carag lint” beth sydd o’i le',
    neverAsked: (name) => `ni ofynnir ${name} byth`,
    restsOn: (name) => `mae’n dibynnu ar ${name}, na ofynnir byth`,
    noCaseMeets: (reasons) => `nid oes achos sy’n bodloni ${reasons}`,
    noCase: 'nid oes achos sy’n ei ofyn',
  },
};

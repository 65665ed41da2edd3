/** Why a form is not filled in with a case that is wanted, in English and Welsh. */
import type { CaseAbout } from '../../routing/cases/suggested/about-one.ts';

type Why = Extract<CaseAbout, { why: string }>['why'];
type Sentences = Readonly<Record<Why, (id: string) => string>>;

const english: Sentences = {
  'always asked': (id) => `${id} is asked in every case.`,
  'never asked': (id) => `${id} is never asked.`,
  'too complex': (id) => `When ${id} is asked would take too long to work out.`,
  'not read': (id) => `The condition of ${id} cannot be read.`,
  'rests on': (id) => `${id} rests on something that is never asked.`,
  'no case': (id) => `No case was found for ${id}.`,
  'no such question': (id) => `${id} is no question that can be answered.`,
};

/** To be checked by a Welsh speaker, like all our Welsh. */
const welsh: Sentences = {
  'always asked': (id) => `Gofynnir ${id} ym mhob achos.`,
  'never asked': (id) => `Ni ofynnir ${id} byth.`,
  'too complex': (id) => `Byddai’n cymryd gormod o amser i weithio allan pryd y gofynnir ${id}.`,
  'not read': (id) => `Ni ellir darllen amod ${id}.`,
  'rests on': (id) => `Mae ${id} yn dibynnu ar rywbeth na ofynnir byth.`,
  'no case': (id) => `Ni chafwyd hyd i achos ar gyfer ${id}.`,
  'no such question': (id) => `Nid yw ${id} yn gwestiwn y gellir ei ateb.`,
};

/** A sentence in the language of the form, as far as the form speaks it; in English otherwise. */
export const whyNoCase = (language: string, why: Why, id: string): string =>
  (/^cy\b/i.test(language) ? welsh : english)[why](id);

/** How the answers of a case are told one after another, in English and in Welsh. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { andBefore } from './welsh.ts';

/** What a language says of answers. Values are labels in quotation marks, numbers or days; names are of questions or facts. */
export interface CaseWords {
  readonly is: (name: string, value: string) => string;
  readonly includes: (name: string, values: readonly string[]) => string;
  readonly lacks: (name: string, values: readonly string[]) => string;
  /** What is not chosen, after what is. */
  readonly butNot: (values: readonly string[]) => string;
  readonly isBlank: (name: string) => string;
  readonly isAnswered: (name: string) => string;
  /** Between which bounds an answer lies; not both are left out. */
  readonly lies: (name: string, bounds: Bounds) => string;
  readonly optionElsewhere: string;
  readonly all: (parts: readonly string[]) => string;
}

interface Bounds {
  readonly of: 'number' | 'date';
  readonly from: string | undefined;
  readonly before: string | undefined;
}

/** True of the name of a fact: ids begin with a capital or a digit. */
export const isFactName = (name: string): boolean => /^[a-z]/.test(name);

/** The words of a language, as far as cases are told in it; the English ones otherwise. */
export const caseWords = (language: string): CaseWords => (/^cy\b/i.test(language) ? welsh : english);

const english: CaseWords = {
  is: (name, value) => `${name} is ${value}`,
  includes: (name, values) => `${name} includes ${values.join(' and ')}`,
  lacks: (name, values) => `${name} does not include ${values.join(' or ')}`,
  butNot: (values) => `not ${values.join(' or ')}`,
  isBlank: (name) => `${name} is left blank`,
  isAnswered: (name) => `${name} is answered`,
  lies: (name, { of, from, before }) => {
    const least = from && (of === 'date' ? `on or after ${from}` : `at least ${from}`);
    const most = before && (of === 'date' ? `before ${before}` : `less than ${before}`);
    return `${name} is ${[least, most].filter(Boolean).join(' and ')}`;
  },
  optionElsewhere: 'an option kept elsewhere',
  all: (parts) => sentenceList(parts),
};

/** The answer, as it follows on `yw` or `mae`. */
export const its = (name: string) => (isFactName(name) ? ` ${name}` : `'r ateb i ${name}`);

const welsh: CaseWords = {
  is: (name, value) => `${value} yw${its(name)}`,
  includes: (name, values) => `mae${its(name)} yn cynnwys ${values.join(' a ')}`,
  lacks: (name, values) => `nid yw${its(name)} yn cynnwys ${values.join(' na ')}`,
  butNot: (values) => `nid ${values.join(' na ')}`,
  isBlank: (name) => `gadewir ${name} yn wag`,
  isAnswered: (name) => `mae${its(name)} yn hysbys`,
  lies: (name, { of, from, before }) => {
    const least = from && (of === 'date' ? `ar ${from} neu wedi hynny` : `yn o leiaf ${from}`);
    const most = before && (of === 'date' ? `cyn ${before}` : `yn llai na ${before}`);
    return `mae${its(name)} ${[least, most].filter(Boolean).join(' ac ')}`;
  },
  optionElsewhere: 'opsiwn a gedwir mewn man arall',
  all: (parts) => sentenceList(parts, andBefore(parts.at(-1) ?? '')),
};

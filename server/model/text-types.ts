/** Checks texts that have to be of some form: numbers, dates, versions, bands, or one of some words. */
import { nearest } from '../text/wording/nearest.ts';
import { sentenceList } from '../text/wording/sentence-list.ts';
import { BAND_FORMS, intervalIn } from './interval.ts';
import type { Role, TextShape } from './shape.ts';
import { meantValue } from './slips/meant-value.ts';

interface WrongText {
  /** Completes “FIELD …”. */
  readonly message: string;
  readonly meant?: string;
  /** Something else than `meant` may be. */
  readonly isUnsure?: boolean;
  readonly rule?: string;
}

const FORMS: Partial<Record<Role, { form: RegExp; message: string }>> = {
  number: { form: /^-?\d+(?:\.\d+)?$/, message: 'must be a number.' },
  'whole-number': { form: /^\d+$/, message: 'must be a whole number.' },
  'yes-or-no': { form: /^(?:yes|no|true|false)$/i, message: 'must be yes or no.' },
  version: {
    form: /^\d+\.\d+(?:\.\d+)?$/,
    message: 'must be two or three numbers with dots between them, such as "2.1".',
  },
  language: {
    form: /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/,
    message: 'must be the short code of a language, such as en or cy.',
  },
};

/** What is wrong with a text where it stands; undefined where nothing is. */
export function wrongText(shape: TextShape, value: string): WrongText | undefined {
  if (shape.words) return wrongWord(shape.words, value);
  if (shape.role === 'date')
    return isDate(value)
      ? undefined
      : withMeant('date', value, 'must be a date, such as 2015, 2015-01 or 2015-01-31.');
  if (shape.role === 'band') return intervalIn(value) ? undefined : wrongBand(value);
  const rule = FORMS[shape.role];
  return rule && !rule.form.test(value) ? withMeant(shape.role, value, rule.message) : undefined;
}

function withMeant(role: Role, value: string, message: string): WrongText {
  const meant = meantValue(role, value.trim());
  if (!meant || (FORMS[role] && !FORMS[role].form.test(meant.text))) return { message };
  return { message: `${message} Did you mean ${meant.text}?`, meant: meant.text, isUnsure: !meant.isSure };
}

/** Two figures with other signs between them than a dash. */
function wrongBand(value: string): WrongText {
  const message = `must be figures, ${BAND_FORMS}.`;
  const [, from, to] =
    /^\s*(\d+(?:\.\d+)?)\s*(?:,|;|\.{2,3}|…|\/|\||→|and|&|until|till)\s*(\d+(?:\.\d+)?)\s*$/.exec(value) ??
    [];
  if (!from) return { message };
  return { message: `${message} Did you mean ${from}-${to}?`, meant: `${from}-${to}`, isUnsure: true };
}

/** What other tools and people call a word of ours. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  info: ['information', 'hint'],
  data: ['information'],
  fact: ['information'],
  'yes/no': ['judgement'],
  'yes-no': ['judgement'],
  prompt: ['judgement'],
  why: ['explanation'],
  reason: ['explanation'],
  comment: ['note'],
  heading: ['note'],
  overall: ['summary'],
  'free-text': ['narrative'],
  live: ['published'],
  final: ['published'],
  'in progress': ['draft'],
  'work in progress': ['draft'],
  wip: ['draft'],
  letters: ['lettered'],
  numbers: ['numbered'],
  false: ['off'],
  no: ['off'],
  none: ['off'],
  disabled: ['off'],
  ignore: ['off'],
  minimum: ['lowest'],
  worst: ['lowest'],
  total: ['sum'],
  add: ['sum'],
  inspectors: ['judged'],
  'by judgement': ['judged'],
  upwards: ['up'],
  downwards: ['down'],
  floor: ['down'],
  'half up': ['nearest'],
  percentage: ['percent-sufficient'],
  percent: ['percent-sufficient'],
  warning: ['alert'],
  warn: ['warning', 'alert'],
};

function wrongWord(words: readonly string[], value: string): WrongText | undefined {
  if (words.includes(value)) return undefined;
  if (words.length === 1 && /^\d+$/.test(words[0]!)) {
    return {
      rule: 'shape/unsupported-format',
      message: `cannot be ${value} here: this version of CARaG reads format ${words[0]}.`,
    };
  }
  const other = OTHER_WORDS[value.toLowerCase()]?.find((word) => words.includes(word));
  if (other)
    return {
      message: `cannot be “${value}”: write ${sentenceList(words, 'or')}.`,
      meant: other,
      isUnsure: true,
    };
  const meant = nearest(value, words);
  const message = `cannot be “${value}”: write ${sentenceList(words, 'or')}.`;
  return meant ? { message, meant } : { message };
}

/** True of `2015`, `2015-01` and `2015-01-31`, where the month and the day exist. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Tells what was meant by a number, a date, a version or a word that is written as other people write it. */
import type { Role } from '../shape.ts';

/** What was meant, as it is to be written; and whether nothing else can have been. */
export interface MeantValue {
  readonly text: string;
  readonly isSure: boolean;
}

/** What a text of a role was meant to be; undefined where that cannot be told. */
export function meantValue(role: Role, value: string): MeantValue | undefined {
  switch (role) {
    case 'number':
    case 'whole-number':
      return meantNumber(value);
    case 'date':
      return meantDate(value);
    case 'version':
      return meantVersion(value);
    case 'language':
      return meantLanguage(value);
    case 'yes-or-no':
      return meantYesOrNo(value);
    default:
      return undefined;
  }
}

const sure = (text: string): MeantValue => ({ text, isSure: true });
const perhaps = (text: string): MeantValue => ({ text, isSure: false });

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function meantNumber(value: string): MeantValue | undefined {
  const word = NUMBER_WORDS.indexOf(value.toLowerCase());
  if (word >= 0) return sure(String(word));
  const [, number = '', rest = ''] = /^[£€$]?[ ]?(-?\d[\d,. \u00a0\u202f]*)(.*)$/s.exec(value) ?? [];
  const digits = number.trim();
  const figure = plainFigure(digits);
  if (figure === undefined || !/^(?:%|\p{L}[\p{L} ]{0,30})?$/u.test(rest.trim())) return undefined;
  return { text: figure.text, isSure: figure.isSure && /^%?$/.test(rest.trim()) };
}

/** Figures without the signs that part thousands, and with a point before decimals. */
function plainFigure(digits: string): MeantValue | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(digits)) return sure(digits);
  if (/^-?\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(digits))
    return sure(digits.replace(/[^\d.-]/g, ''));
  return /^-?\d+,\d{1,2}$/.test(digits) ? perhaps(digits.replace(',', '.')) : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function meantDate(value: string): MeantValue | undefined {
  const backwards = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(value);
  if (backwards) return dateOf(backwards[1]!, backwards[2]!, backwards[3]);
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value);
  if (figures) return dayFirst(figures[1]!, figures[2]!, figures[3]!);
  const words =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?,)? (\d{4})$/.exec(value);
  const month = MONTHS.indexOf(words?.[2]?.slice(0, 3).toLowerCase() ?? '');
  return words && month >= 0 ? dateOf(words[4]!, String(month + 1), words[1] ?? words[3]) : undefined;
}

/** The day stands first, as people write it here, unless it can only be the month. */
function dayFirst(first: string, second: string, year: string): MeantValue | undefined {
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  const date = dateOf(year, month, day);
  const isEither = Number(first) <= 12 && Number(second) <= 12 && first !== second;
  return date && isEither ? perhaps(date.text) : date;
}

function dateOf(year: string, month: string, day: string | undefined): MeantValue | undefined {
  const text = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  const time = new Date(`${text}${day ? '' : '-01'}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(text) ? undefined : sure(text);
}

function meantVersion(value: string): MeantValue | undefined {
  const found = /^v?(?:ersion)?[ .]?(\d+)(?:[.,](\d+))?(?:[.,](\d+))?(?:[ ]?\(?(?:draft|final)\)?)?$/i.exec(
    value,
  );
  if (!found) return undefined;
  const [, first, second = '0', third] = found;
  return sure([first, second, ...(third ? [third] : [])].join('.'));
}

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  saesneg: 'en',
  welsh: 'cy',
  cymraeg: 'cy',
  irish: 'ga',
  gaelic: 'gd',
};

function meantLanguage(value: string): MeantValue | undefined {
  const named = LANGUAGES[value.toLowerCase()];
  if (named) return sure(named);
  return /^[A-Za-z]{2}$/.test(value) ? sure(value.toLowerCase()) : undefined;
}

function meantYesOrNo(value: string): MeantValue | undefined {
  if (/^(?:y|on|1|✓|✔|x)$/i.test(value)) return sure('yes');
  return /^(?:n|off|0)$/i.test(value) ? sure('no') : undefined;
}

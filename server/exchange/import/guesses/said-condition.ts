/** Reads conditions that are said in the words in which we say them to readers: “A1.2 is “Yes” and A1.3 is at least 2”. */
import { canonicalForm, type IdStyle, withoutSpaces } from '../../../model/ids.ts';

/** What is known of the answers that conditions speak of: the code of a label, and whether there is such a question. */
export interface SaidAnswers {
  readonly style: IdStyle;
  has(id: string): boolean;
  /** @param label as it is printed, or the code that is printed with it. */
  codeOf(id: string, label: string): string | undefined;
  hasOptions?(id: string): boolean;
}

/** No condition in words is longer. */
const LONGEST = 4000;

/** The condition that words say; undefined where any of it cannot be told. */
export function saidCondition(words: string, answers: SaidAnswers): string | undefined {
  const text = words.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? undefined : whole(text, answers, 0);
}

/** Conditions are nested no deeper. */
const DEEPEST = 20;

function whole(text: string, answers: SaidAnswers, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  const negated = text.startsWith(NOT) ? part(text.slice(NOT.length), answers, depth) : undefined;
  if (negated !== undefined) return `not ${negated}`;
  for (const word of ['and', 'or'] as const) {
    const parts = partsAround(text, ` ${word} `);
    const said = parts.length < 2 ? [] : together(parts, ` ${word} `, (each) => part(each, answers, depth));
    if (said.length > 1) return said.join(` ${word} `);
  }
  return part(text, answers, depth);
}

const NOT = 'it is not so that ';

/** Texts said one by one; one that says nothing by itself, as in a list of labels, goes on in the next. */
function together(
  texts: readonly string[],
  between: string,
  say: (text: string) => string | undefined,
): string[] {
  const said: string[] = [];
  let open = '';
  for (const [index, text] of texts.entries()) {
    open = open === '' ? text : open + between + text;
    // No test begins with a label: the list goes on.
    const one = texts[index + 1]?.startsWith('“') ? undefined : say(open);
    if (one === undefined) continue;
    said.push(one);
    open = '';
  }
  return open === '' ? said : [];
}

/** A test, or what stands between brackets. */
function part(text: string, answers: SaidAnswers, depth: number): string | undefined {
  if (text.startsWith('(') && text.endsWith(')')) {
    const inner = whole(text.slice(1, -1), answers, depth + 1);
    return inner === undefined ? undefined : `(${inner})`;
  }
  return counted(text, answers) ?? tested(text, answers);
}

/** A text in the parts around a word, where that stands outside of quotation marks and brackets. */
function partsAround(text: string, word: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '“' || sign === '(') depth++;
    else if (sign === '”' || sign === ')') depth--;
    else if (depth === 0 && text.startsWith(word, at)) {
      parts.push(text.slice(start, at));
      start = at + word.length;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}

const AMOUNTS: Readonly<Record<string, string>> = {
  exactly: 'is',
  'not exactly': 'is not',
  'at least': 'is at least',
  'at most': 'is at most',
  'more than': 'is more than',
  'fewer than': 'is less than',
};

const COUNTED =
  /^(exactly|not exactly|at least|at most|more than|fewer than) (\d{1,4}) options? (?:is|are) chosen in (\S+(?: \S+)?)$/;

/** “At least 2 options are chosen in A1.8”. */
function counted(text: string, answers: SaidAnswers): string | undefined {
  const [, amount = '', number, printed = ''] = COUNTED.exec(text) ?? [];
  const id = idOf(printed, answers);
  return id === undefined ? undefined : `count of ${id} ${AMOUNTS[amount]} ${number}`;
}

const TESTED =
  /^(any row of |every row of )?([A-Z]{0,3} ?\d[\d.]{0,20}[A-Za-z]{0,2}) (is not answered|is answered|is insufficient|is sufficient|is not one of|is one of|includes any of|includes all of|includes none of|does not include|includes|is at least|is at most|is more than|is less than|is before|is on or after|is not|is)(?: (.+))?$/;

/** A question with what is said of its answer. */
function tested(text: string, answers: SaidAnswers): string | undefined {
  const [, rows = '', printed = '', kind = '', said] = TESTED.exec(text) ?? [];
  const id = idOf(printed, answers);
  if (id === undefined) return undefined;
  if (/answered|sufficient$/.test(kind)) return said === undefined ? `${rows}${id} ${kind}` : undefined;
  const values = said === undefined ? undefined : valuesIn(said, id, answers);
  if (!values || values.length === 0) return undefined;
  const many = kind === 'is' && values.length > 1 ? 'is one of' : kind;
  const written = many === 'does not include' ? 'includes none of' : many;
  const isList = / of$/.test(written);
  if (!isList && values.length > 1) return undefined;
  return `${rows}${id} ${written} ${isList ? `(${values.join(', ')})` : values[0]}`;
}

function idOf(printed: string, answers: SaidAnswers): string | undefined {
  const id = canonicalForm(withoutSpaces(printed), answers.style);
  return id !== undefined && answers.has(id) ? id : undefined;
}

/** The codes of labels in quotation marks, a number with its unit, or a date. */
function valuesIn(said: string, id: string, answers: SaidAnswers): string[] | undefined {
  const labels = [...said.matchAll(/“([^“”]{1,300})”/g)].map(([, label]) => label!);
  if (labels.length > 0) {
    if (/[^\s,]/.test(said.replace(/“[^“”]{1,300}”/g, '').replace(/ (?:and|or) /g, ' '))) return undefined;
    const codes = labels.map((label) => answers.codeOf(id, label));
    return codes.every((code) => code !== undefined) ? codes : undefined;
  }
  const coded = said.split(/, ?| or /).map((each) => answers.codeOf(id, each.trim()));
  if (coded.every((code) => code !== undefined)) return coded;
  if (answers.hasOptions?.(id)) return undefined;
  const [, number] = /^(-?\d{1,12}(?:\.\d{1,6})?)(?: [a-z]+)?$/.exec(said) ?? [];
  return number === undefined ? dated(said) : [number];
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function dated(said: string): string[] | undefined {
  const [, day, name = '', year] = /^(?:(\d{1,2}) )?([A-Z][a-z]{2,8}) (\d{4})$/.exec(said) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return [[year, two(month), ...(day === undefined ? [] : [two(Number(day))])].join('-')];
}

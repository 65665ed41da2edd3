/** Reads XLSForm (xlsform.org), in which ODK, KoboToolbox and others keep a survey: the sheets `survey`, `choices` and `settings`. */
import type { Aside, Block } from '../../document.ts';
import type { PrintedOption } from '../outline.ts';
import { besideWords, columnNames, type NamedRow, type NamedRows, namedRows } from './named-rows.ts';
import type { Survey, SurveyItem, SurveyQuestion } from './survey.ts';

/** The survey of a workbook, or of its first sheet alone; undefined of any other document. */
export function xlsformIn(blocks: readonly Block[]): Survey | undefined {
  // Most documents are none: only what may be one is read row by row.
  if (!blocks.some((block) => block.is === 'table' && isSurvey(columnNames(block)))) return undefined;
  const sheets = sheetsIn(blocks);
  const survey = sheets.find(({ table }) => isSurvey(table.names));
  if (!survey) return undefined;
  const others = sheets.filter((sheet) => sheet !== survey);
  const choices = sheetCalled(others, /^(?:choices|options)$/);
  const settings = sheetCalled(others, /^settings$/);
  const language = defaultLanguage(settings?.table, survey.table.names);
  const read = { language, lists: listsIn(choices?.table, language) };
  const items = new Map(survey.table.rows.map((row) => [row, itemOf(row, read)] as const));
  const isAsked = (row: NamedRow) => items.get(row)?.is === 'question';
  return {
    title: settings?.table.rows[0]?.of('form_title') || undefined,
    items: [...items.values()].filter((item) => item !== undefined),
    dialect: 'xlsform',
    asides: [
      ...sheets.flatMap(headOf),
      ...survey.table.rows.flatMap((row) =>
        besideWords(row, shownIn(language, isAsked(row)), items.get(row) ? isSaid : isNone),
      ),
      ...(choices?.table.rows.flatMap((row) => besideWords(row, shownIn(language, false), isCode)) ?? []),
      ...others
        .filter((sheet) => sheet !== choices)
        .flatMap(({ table }) => table.rows.flatMap((row) => besideWords(row, isTitle, isNone))),
    ],
  };
}

function headOf({ name, table: { head } }: Sheet): Aside[] {
  return [...(name === '' ? [] : [{ text: name, why: 'columns', at: head.at } as const]), head];
}

/** What the set has of a row: its words in the language that is read, and of a question its name. */
const shownIn = (language: string, isQuestion: boolean) => (name: string) =>
  (name === 'name' && isQuestion) || ['label', 'hint'].some((text) => namesOf(text, language).includes(name));
const isCode = (name: string) => /^(?:name|value)$/.test(name);
const isSaid = (name: string) => /^(?:type|name|relevan\w*|constraint|bind::\w+)$/.test(name);
const isTitle = (name: string) => name === 'form_title';
const isNone = () => false;

interface Sheet {
  readonly name: string;
  readonly table: NamedRows;
}

function sheetsIn(blocks: readonly Block[]): Sheet[] {
  let name = '';
  return blocks.flatMap((block) => {
    if (block.is === 'heading') name = block.text;
    return block.is === 'table' ? [{ name, table: namedRows(block) }] : [];
  });
}

const isSurvey = (names: readonly string[]) =>
  names.includes('type') && names.includes('name') && names.some((name) => /^label(?:$|:)/.test(name));

const sheetCalled = (sheets: readonly Sheet[], called: RegExp) =>
  sheets.find(({ name }) => called.test(name.trim().toLowerCase()));

/** The language of the columns that are read: “english (en)”; empty where these name none. */
function defaultLanguage(settings: NamedRows | undefined, names: readonly string[]): string {
  const languages = names.flatMap((name) => /^label::? ?(.+)$/.exec(name)?.[1] ?? []);
  const wished = settings?.rows[0]?.of('default_language').toLowerCase();
  if (names.includes('label') && (wished === undefined || !languages.includes(wished))) return '';
  return languages.find((language) => language === wished) ?? languages[0] ?? '';
}

/** The names that a column of texts in a language may have. */
const namesOf = (name: string, language: string) => [
  ...(language === '' ? [] : [`${name}::${language}`, `${name}:: ${language}`, `${name}:${language}`]),
  name,
];

const inLanguage = (row: NamedRow, name: string, language: string) =>
  namesOf(name, language)
    .map((each) => row.of(each))
    .find((text) => text !== '') ?? '';

type Lists = ReadonlyMap<string, readonly PrintedOption[]>;

function listsIn(choices: NamedRows | undefined, language: string): Lists {
  const lists = new Map<string, PrintedOption[]>();
  for (const row of choices?.rows ?? []) {
    const list = row.of('list_name') || row.of('list name');
    const code = row.of('name') || row.of('value');
    const label = inLanguage(row, 'label', language) || code;
    if (list === '' || label === '') continue;
    const options = lists.get(list) ?? [];
    lists.set(list, options);
    options.push({ label, code });
  }
  return lists;
}

interface Read {
  readonly language: string;
  readonly lists: Lists;
}

const HOW: readonly (readonly [RegExp, SurveyQuestion['how']])[] = [
  [/^select(?:_| )?one(?:_from_file|_external)?\b/, 'one-of'],
  [/^(?:select(?:_| )?multiple(?:_from_file)?|rank)\b/, 'any-of'],
  [/^(?:integer|int|decimal|range)\b/, 'number'],
  [/^date\b/, 'date'],
  [/^(?:text|string|time|datetime|geopoint|geotrace|geoshape|barcode|image|audio|video|file)\b/i, 'text'],
];

function itemOf(row: NamedRow, read: Read): SurveyItem | undefined {
  const type = row.of('type').trim().replace(/\s+/g, ' ');
  const small = type.toLowerCase();
  const text = inLanguage(row, 'label', read.language);
  const relevance = row.of('relevant') || row.of('relevance') || row.of('bind::relevant');
  const common = { text, relevance, at: row.at };
  if (/^begin[_ ](?:group|repeat)/.test(small))
    return { ...common, is: 'group', isRepeated: /repeat/.test(small) };
  if (/^end[_ ](?:group|repeat)/.test(small)) return { is: 'end' };
  if (small === 'note') return text === '' ? undefined : { ...common, is: 'note' };
  const [, how] = HOW.find(([pattern]) => pattern.test(small)) ?? [];
  // A question without words is for the program alone.
  if (!how || text === '') return undefined;
  return { ...common, is: 'question', number: '', ...questionOf(row, type, how, read) };
}

function questionOf(row: NamedRow, type: string, how: SurveyQuestion['how'], { language, lists }: Read) {
  const [, list = '', more = ''] = type.split(' ');
  const options = lists.get(list) ?? [];
  const constraint = row.of('constraint') || row.of('bind::constraint');
  const isDecimal = /^decimal/i.test(type);
  const bounds = how === 'number' ? boundsIn(constraint, isDecimal) : undefined;
  return {
    how,
    name: row.of('name').trim(),
    hint: inLanguage(row, 'hint', language),
    options: /or[_ ]other/i.test(more) ? [...options, { label: 'Other', code: 'other' }] : options,
    bounds: { ...bounds, ...(isDecimal ? { decimals: '2' } : {}) },
    doubts: [
      ...(/^select|^rank/i.test(type) && options.length === 0
        ? [`Its options are kept elsewhere: “${type}”.`]
        : []),
      ...(/^rank/i.test(type) ? ['Its options are to be put in an order.'] : []),
      ...(row.of('choice_filter') === ''
        ? []
        : [
            `Which options are offered depends on “${row.of('choice_filter')}”: say so at each under “only-when”.`,
          ]),
      ...(constraint === '' || bounds ? [] : [`Its answers are limited by “${constraint}”.`]),
      ...(isDecimal ? ['Two places after the point stand in for as many as one likes.'] : []),
    ],
  };
}

const BOUND = /^\.? ?(>=|<=|>|<) ?(-?\d{1,9})$/;

/** The bounds of a number: “. >= 0 and . <= 120”; undefined of what says anything else. */
function boundsIn(constraint: string, isDecimal: boolean): { min?: string; max?: string } | undefined {
  const parts = constraint
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .split(/ and /i)
    .map((part) => BOUND.exec(part.trim()));
  if (constraint === '' || parts.some((part) => !part)) return undefined;
  const bounds: { min?: string; max?: string } = {};
  for (const [, sign, number] of parts as RegExpExecArray[]) {
    if (sign === '>=') bounds.min = number!;
    else if (sign === '<=') bounds.max = number!;
    // What is more than 0 has no least number, but a whole one.
    else if (isDecimal) return undefined;
    else if (sign === '>') bounds.min = String(Number(number) + 1);
    else bounds.max = String(Number(number) - 1);
  }
  return bounds;
}

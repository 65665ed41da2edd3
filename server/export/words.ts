/** What an exported set says around the texts of its authors, in English and in Welsh. */
import { formWords } from '../form/text/words.ts';
import { numberWithDecimals } from '../model/answers.ts';

/** The columns that tell of a question. */
export type ColumnName =
  | 'number'
  | 'question'
  | 'kind'
  | 'answer'
  | 'asked-when'
  | 'criteria'
  | 'quality-indicators'
  | 'guidance';

/** The columns of the change-control table. */
export type ChangeColumnName = 'date' | 'version' | 'items' | 'class' | 'details';

export interface ExportWords {
  readonly columns: Readonly<Record<ColumnName | 'section' | 'key-question', string>>;
  readonly changeColumns: Readonly<Record<ChangeColumnName, string>>;
  readonly sheets: { readonly questions: string; readonly changes: string };
  readonly contents: string;
  readonly changeControl: string;
  readonly kind: (kind: string) => string;
  readonly status: (status: string) => string;
  readonly version: (number: string) => string;
  readonly askedWhen: (condition: string) => string;
  readonly rowsFrom: (id: string) => string;
  /** Said where some texts are still in the language that the set was written in. */
  readonly leftIn: (language: string) => string;
  readonly answer: {
    readonly oneOf: string;
    readonly anyOf: string;
    readonly number: (decimals: number) => string;
    readonly date: string;
    readonly text: string;
    readonly from: (least: string) => string;
    readonly to: (most: string) => string;
    readonly or: string;
  };
}

/** The words of a language, as far as sets are exported in it; the English ones otherwise. */
export const exportWords = (language: string): ExportWords => (/^cy\b/i.test(language) ? welsh : english);

const [formEnglish, formWelsh] = [formWords('en'), formWords('cy')];
/** The name of a language in another: “Saesneg”. */
const nameIn = (speaker: string, language: string): string =>
  new Intl.DisplayNames(speaker, { type: 'language' }).of(language) ?? language;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const english: ExportWords = {
  columns: {
    section: 'Section',
    'key-question': 'Key question',
    number: 'Number',
    question: 'Question',
    kind: 'Kind',
    answer: 'Answer',
    'asked-when': 'Asked when',
    criteria: 'Criteria',
    'quality-indicators': formEnglish.indicators,
    guidance: formEnglish.guidance,
  },
  changeColumns: {
    date: 'Date',
    version: 'Version',
    items: 'Items',
    class: 'Class',
    details: 'Details',
  },
  sheets: { questions: 'Questions', changes: 'Changes' },
  contents: formEnglish.contents,
  changeControl: 'Change control',
  kind: (kind) => kind,
  status: (status) => status,
  version: formEnglish.version,
  askedWhen: (condition) => `${formEnglish.askedWhen} ${condition}`,
  rowsFrom: (id) => `A row for each answer to ${id}.`,
  leftIn: (language) => `What nobody has translated is in ${nameIn('en', language)}.`,
  answer: {
    oneOf: 'One of',
    anyOf: 'Any of',
    number: (decimals) => capital(numberWithDecimals(decimals)),
    date: 'A date',
    text: 'Text',
    from: (least) => `from ${least}`,
    to: (most) => `to ${most}`,
    or: 'or',
  },
};

/** To be checked by a Welsh speaker, like all our Welsh. */
const welsh: ExportWords = {
  columns: {
    section: 'Adran',
    'key-question': 'Cwestiwn allweddol',
    number: 'Rhif',
    question: 'Cwestiwn',
    kind: 'Math',
    answer: 'Ateb',
    'asked-when': 'Gofynnir pan',
    criteria: 'Meini prawf',
    'quality-indicators': formWelsh.indicators,
    guidance: formWelsh.guidance,
  },
  changeColumns: {
    date: 'Dyddiad',
    version: 'Fersiwn',
    items: 'Eitemau',
    class: 'Dosbarth',
    details: 'Manylion',
  },
  sheets: { questions: 'Cwestiynau', changes: 'Newidiadau' },
  contents: formWelsh.contents,
  changeControl: 'Rheoli newidiadau',
  kind: (kind) => formWelsh.kinds[kind]?.toLowerCase() ?? (kind === 'note' ? 'nodyn' : kind),
  status: (status) => formWelsh.statuses[status] ?? status,
  version: formWelsh.version,
  askedWhen: (condition) => `${formWelsh.askedWhen} ${condition}`,
  rowsFrom: (id) => `Rhes ar gyfer pob ateb i ${id}.`,
  leftIn: (language) => `Mae’r hyn nas cyfieithwyd yn ${nameIn('cy', language)}.`,
  answer: {
    oneOf: 'Un o’r rhain',
    anyOf: 'Unrhyw rai o’r rhain',
    number: (decimals) => (decimals === 0 ? 'Rhif cyfan' : `Rhif â hyd at ${decimals} lle degol`),
    date: 'Dyddiad',
    text: 'Testun',
    from: (least) => `o ${least}`,
    to: (most) => `hyd at ${most}`,
    or: 'neu',
  },
};

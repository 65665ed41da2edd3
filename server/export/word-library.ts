/** Writes a set with the library for Word documents; it is loaded when such a document is asked for. */
import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { showable } from '../text/signs/showable.ts';
import { editionOf } from './edition.ts';
import type { ExportedKeyQuestion, ExportedQuestion, ExportedSection, ExportedSet } from './exported-set.ts';
import { answerOf, CHANGE_COLUMNS, columnsOf, kindOf, numberOf, rowText } from './table.ts';
import { BULLETS, type MarkdownWriter, markdownWriter, NUMBERS, plainParagraph } from './word-markdown.ts';
import { type ColumnName, type ExportWords, exportWords } from './words.ts';

/** In twentieths of a point: A4, lying. */
const PAGE = { width: 16_838, height: 11_906, margin: 1_000 };
const LEVELS = Array.from({ length: 9 }, (_, level) => level);

export async function wordOf(set: ExportedSet): Promise<Uint8Array> {
  const write = markdownWriter();
  const say = exportWords(set.language);
  const document = new Document({
    title: showable(set.title),
    creator: 'CARaG',
    description: editionOf(set),
    numbering: { config: [listOf(BULLETS), listOf(NUMBERS)] },
    styles: {
      default: { document: { run: { font: 'Arial', size: 22, language: { value: set.language } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        children: [
          ...titlePage(set, say),
          ...set.sections.flatMap((section, index) => sectionOf(section, index, say, write)),
          ...changesOf(set, say),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function listOf(reference: string) {
  return {
    reference,
    levels: LEVELS.map((level) => ({
      level,
      format: reference === BULLETS ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: reference === BULLETS ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
    })),
  };
}

const anchorOf = (index: number) => `section_${index + 1}`;

/** The title, the edition, and links to the sections; the text begins on the next page. */
function titlePage(set: ExportedSet, say: ExportWords): FileChild[] {
  return [
    plainParagraph(set.title, { heading: HeadingLevel.TITLE }),
    plainParagraph(editionOf(set)),
    ...(set.leftIn === undefined ? [] : [plainParagraph(say.leftIn(set.leftIn))]),
    new Paragraph({ style: 'TOCHeading', children: [new TextRun({ text: say.contents, bold: true })] }),
    ...set.sections.map(
      ({ title }, index) =>
        new Paragraph({
          style: 'TOC1',
          children: [
            new InternalHyperlink({
              anchor: anchorOf(index),
              children: [new TextRun({ text: showable(title), style: 'Hyperlink' })],
            }),
          ],
        }),
    ),
  ];
}

function sectionOf(
  section: ExportedSection,
  index: number,
  say: ExportWords,
  write: MarkdownWriter,
): FileChild[] {
  const loose = section.entries.filter((entry) => entry.is === 'question');
  const keyQuestions = section.entries.filter((entry) => entry.is === 'key question');
  const heading = new Bookmark({ id: anchorOf(index), children: [new TextRun(showable(section.title))] });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: [heading] }),
    ...about(section, say, write),
    ...tableOf(loose, say, write),
    ...keyQuestions.flatMap((entry) => [
      plainParagraph([entry.id, entry.text].filter(Boolean).join(' '), { heading: HeadingLevel.HEADING_2 }),
      ...about(entry, say, write),
      ...tableOf(entry.questions, say, write),
    ]),
  ];
}

function about(
  { statement, askedWhen, guidance }: Pick<ExportedKeyQuestion, 'statement' | 'askedWhen' | 'guidance'>,
  say: ExportWords,
  write: MarkdownWriter,
): FileChild[] {
  return [
    ...(statement ? [plainParagraph(statement)] : []),
    ...(askedWhen ? [plainParagraph(say.askedWhen(askedWhen))] : []),
    ...guidance.flatMap(write),
  ];
}

function tableOf(
  questions: readonly ExportedQuestion[],
  say: ExportWords,
  write: MarkdownWriter,
): FileChild[] {
  if (questions.length === 0) return [];
  const columns = columnsOf(questions);
  return [
    table(
      columns.map(({ name }) => say.columns[name]),
      columns.map(({ share }) => share),
      questions.map((question) => columns.map(({ name }) => cellOf(question, name, say, write))),
    ),
    // Word joins tables that stand beside one another.
    new Paragraph({}),
  ];
}

function cellOf(
  question: ExportedQuestion,
  name: ColumnName,
  say: ExportWords,
  write: MarkdownWriter,
): FileChild[] {
  const { guidance, indicators, rows, rowsFrom } = question;
  switch (name) {
    case 'number':
      return [plainParagraph(numberOf(question))];
    case 'question':
      return [
        plainParagraph(question.text),
        ...(rowsFrom === undefined ? [] : [plainParagraph(say.rowsFrom(rowsFrom))]),
        ...rows.map((row) => bullet(rowText(row))),
      ];
    case 'kind':
      return [plainParagraph(kindOf(question, say))];
    case 'answer':
      return [plainParagraph(answerOf(question, say))];
    case 'asked-when':
      return [plainParagraph(question.askedWhen ?? '')];
    case 'criteria':
      return [plainParagraph(question.criteria.join(', '))];
    case 'quality-indicators':
      return indicators.map(bullet);
    default:
      return guidance.flatMap(write);
  }
}

const bullet = (text: string) => plainParagraph(text, { numbering: { reference: BULLETS, level: 0 } });

function changesOf({ changes }: ExportedSet, say: ExportWords): FileChild[] {
  if (changes.length === 0) return [];
  return [
    plainParagraph(say.changeControl, { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    table(
      CHANGE_COLUMNS.map(({ name }) => say.changeColumns[name]),
      CHANGE_COLUMNS.map(({ share }) => share),
      changes.map((change) => CHANGE_COLUMNS.map(({ of }) => [plainParagraph(of(change))])),
    ),
  ];
}

/** A table with a head that is repeated on every page and read out as such. */
function table(
  headings: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly FileChild[])[][],
): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const room = PAGE.width - 2 * PAGE.margin;
  const widths = shares.map((share) => Math.floor((room * share) / whole));
  const cell = (children: readonly FileChild[], column: number, isHead = false) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(isHead ? { shading: { fill: 'DDE3E8' } } : {}),
      children: (children.length > 0 ? children : [new Paragraph({})]) as (Paragraph | Table)[],
    });
  return new Table({
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((text, column) =>
          cell([new Paragraph({ children: [new TextRun({ text, bold: true })] })], column, true),
        ),
      }),
      ...rows.map((cells) => new TableRow({ children: cells.map((each, column) => cell(each, column)) })),
    ],
  });
}

/** Puts the cells of a table together again that was read out of pages line by line, a cell after the other. */

import type { IdStyle } from '../../../model/ids.ts';
import type { Block, Prose, SourceRow, SourceTable } from '../document.ts';
import { type LeadingId, leadingId, leadingLetter } from '../ids.ts';
import { isHeadingText, isInCapitals } from './headings.ts';
import { isBulleted, joinedLines, paragraphOf, proseOfLines } from './lines.ts';
import { splitQuestion } from './split-question.ts';
import { type LineStretch, wordsOfStretch } from './stretches.ts';

/** A row as it comes together. */
interface OpenRow {
  readonly id: string;
  readonly at: { readonly line: number; readonly page: number };
  text: string;
  /** The page on which its text was last gone on with. */
  page: number;
  readonly guidance: string[];
}

export interface RowsOptions {
  readonly style: IdStyle;
  /** The stretches that begin with an id. */
  readonly withId: ReadonlySet<LineStretch>;
  /** As wide as lines of questions are; those of guidance are wider. */
  readonly width: number;
}

/** Stretches as headings, prose and rows of a table of questions. */
export function blocksOfStretches(stretches: readonly LineStretch[], options: RowsOptions): Block[] {
  return new RowReader(options).read(stretches);
}

class RowReader {
  private readonly blocks: Block[] = [];
  private readonly options: RowsOptions;
  /** A question with an id has begun, so that one without may follow. */
  private hasIds = false;
  private rows: SourceRow[] = [];
  private open: OpenRow | undefined;

  constructor(options: RowsOptions) {
    this.options = options;
  }

  read(stretches: readonly LineStretch[]): Block[] {
    for (const stretch of stretches.flatMap(withHeadingApart)) this.take(stretch);
    this.endTable();
    return this.blocks;
  }

  private take(stretch: LineStretch): void {
    const words = wordsOfStretch(stretch);
    const mayHaveId = this.options.withId.has(stretch) && !isInCapitals(words);
    const id = mayHaveId ? leadingId(words, this.options.style) : undefined;
    if (id) {
      this.hasIds = true;
      this.begin(id, stretch);
    } else if (this.open && leadingLetter(words)) this.begin({ id: '', ...leadingLetter(words)! }, stretch);
    else if (isHeadingText(words)) this.heading(words, stretch);
    else if (isWithoutId(words)) this.begin(withoutId(words), stretch);
    else if (this.isStatement(stretch)) this.prose(stretch);
    else if (stretch.indent > 0 && this.hasIds) this.begin({ printed: '', id: '', rest: words }, stretch);
    else this.goOn(stretch);
  }

  /** What stands right below a heading, and asks nothing, is no row; nor is the rest of its sentence. */
  private isStatement(stretch: LineStretch): boolean {
    const last = this.blocks.at(-1);
    if (this.open || !last) return false;
    const isRest = last.is === 'prose' && isUnfinished(last.plain);
    return (last.is === 'heading' || isRest) && !/\?$/.test(wordsOfStretch(stretch));
  }

  private heading(text: string, { number, page }: LineStretch): void {
    this.endTable();
    this.blocks.push({ is: 'heading', level: 1, text, at: { line: number, page } });
  }

  private prose({ lines, number, page }: LineStretch): void {
    this.endTable();
    const last = this.blocks.at(-1);
    const [first = '', ...rest] = lines;
    if (
      last?.is === 'prose' &&
      last.plain.length < LONGEST_STATEMENT &&
      isUnfinished(last.plain) &&
      /^\p{Ll}/u.test(first.trim()) &&
      !/^[-|]/.test(last.markdown)
    ) {
      const whole = [...(last.plain === '' ? [] : [last.plain]), first, ...rest];
      this.blocks.splice(-1, 1, ...proseOfLines(whole, last.at));
    } else this.blocks.push(...proseOfLines(lines, { line: number, page }));
  }

  private begin({ printed, rest }: LeadingId, stretch: LineStretch): void {
    this.endRow();
    const own = withoutStart(stretch.lines, printed);
    const isGuidanceAlone = printed === '' && stretch.indent > 2;
    const { text, guidance } = isGuidanceAlone
      ? { text: '', guidance: own }
      : splitQuestion(own, this.options.width, rest);
    const at = { line: stretch.number, page: stretch.page };
    this.open = { id: printed, at, text, page: stretch.page, guidance: [...guidance] };
  }

  /** A cell that was broken by the end of a page goes on; anything else is guidance. */
  private goOn(stretch: LineStretch): void {
    const row = this.open;
    if (!row) return this.prose(stretch);
    const words = wordsOfStretch(stretch);
    const isNarrow = stretch.lines.every((line) => line.trimEnd().length <= this.options.width);
    const isText = row.page !== stretch.page && isUnfinished(row.text) && isNarrow && /^\p{Ll}/u.test(words);
    if (isText) {
      row.text = joinedLines(row.text, words);
      row.page = stretch.page;
      return;
    }
    const last = row.guidance.at(-1) ?? '';
    const goesOn =
      last !== '' && isUnfinished(last) && /^[\p{Ll}\d(]/u.test(words) && !isBulleted(stretch.lines[0]!);
    if (!goesOn && row.guidance.length > 0) row.guidance.push('');
    row.guidance.push(...stretch.lines);
  }

  private endRow(): void {
    const row = this.open;
    if (!row) return;
    this.open = undefined;
    const { at } = row;
    const texts: Prose[][] = [
      row.id === '' ? [] : [paragraphOf(row.id, at)],
      row.text === '' ? [] : [paragraphOf(row.text, at)],
      proseOfLines(row.guidance, at),
    ];
    const cells = texts.flatMap((blocks, column) =>
      blocks.length > 0 ? [{ column, columns: 1, blocks }] : [],
    );
    this.rows.push({ cells, isHeading: false, at });
  }

  private endTable(): void {
    this.endRow();
    const [first] = this.rows;
    if (!first) return;
    const table: SourceTable = {
      is: 'table',
      isRagged: false,
      roles: ['id', 'text', 'guidance'],
      rows: this.rows,
      at: first.at,
    };
    this.blocks.push(table);
    this.rows = [];
  }
}

/** A stretch whose first lines are a heading in capitals, in two. */
function withHeadingApart(stretch: LineStretch): LineStretch[] {
  const { lines, number } = stretch;
  const end = lines.findIndex((line) => !isInCapitals(line.trim()));
  if (end <= 0) return [stretch];
  return [
    { ...stretch, lines: lines.slice(0, end) },
    { ...stretch, lines: lines.slice(end), number: number + end, indent: 0 },
  ];
}

/** No sentence that says what good work looks like is longer. */
const LONGEST_STATEMENT = 2000;

/** True of a text that stops within a sentence. */
export const isUnfinished = (text: string) => !/[.?!:;]["'”’)]*\s*$/.test(text.slice(-20));

/** `None` stands where an id was never given. */
const NO_ID = /^(None|TBC|TBA|N\/A)(?= +\p{Lu})/u;
const isWithoutId = (words: string) => NO_ID.test(words);
function withoutId(words: string): LeadingId {
  const printed = NO_ID.exec(words)![1]!;
  return { printed, id: '', rest: words.slice(printed.length).trim() };
}

/** Lines without the words that the first begins with, whose spaces may be wider there. */
function withoutStart([first = '', ...rest]: readonly string[], start: string): string[] {
  const line = first.trimStart().replace(/\s+/g, ' ');
  return [line.slice(start.length).trim(), ...rest];
}

/** Goes over the blocks of a document and tells sections, questions, guidance, notes and change control from one another. */
import type { IdStyle } from '../../../model/ids.ts';
import { roleOfHeading } from '../column-names.ts';
import {
  type Aside,
  type Block,
  type Prose,
  type SourceCell,
  type SourceDocument,
  type SourceHeading,
  type SourceRow,
  type SourceTable,
  wordsOfBlocks,
} from '../document.ts';
import { idInCell, leadingId, leadingLetter, letterBelow, likelyIds, styleOf } from '../ids.ts';
import { isInCapitals } from '../layout/headings.ts';
import { isPageNumber } from '../layout/pages.ts';
import { plainOfMarkdown } from '../markdown.ts';
import { isBlockOfWords, textBefore } from './blocks.ts';
import { changeRowsIn } from './changes.ts';
import { withoutContents } from './contents.ts';
import { withListCounted } from './counted-list.ts';
import { entryOf } from './entry.ts';
import { type ChangeRow, type Outline, type OutlineEntry, type OutlineSection, partOf } from './outline.ts';
import { type AskedItem, askedItems, startsOfItems, withItemsParted } from './parted-items.ts';
import { reportOutline } from './report.ts';
import { resultsIn } from './results.ts';
import { settled } from './settled.ts';
import { surveyIn, surveyOutline } from './surveys/survey-outline.ts';
import { withRowsParted } from './tables/parted-rows.ts';
import { RowTaker } from './tables/row-taker.ts';
import { withoutFrames } from './unframed.ts';

/** What a document says, in its order: every block of it has its place in this, or is among the asides. */
export function sourceOutline(source: SourceDocument): Outline {
  const results = resultsIn(source.blocks);
  if (results) return reportOutline(source, results);
  const survey = surveyIn(source.blocks);
  if (survey) return surveyOutline(source, survey);
  const told = withoutContents(source.blocks);
  const style = styleOf([...startsOf(told.blocks), ...startsOfItems(told.blocks)]);
  const hasIds = blocksWithId(told.blocks, style, NONE).size > 0 || idsOfCells(told.blocks, style).length > 0;
  const parted = withItemsParted(hasIds ? told.blocks : withListCounted(told.blocks), style);
  const blocks = withRowsParted(withoutFrames(parted, style), style);
  const asides = [...source.asides, ...told.asides];
  return new Outliner({ ...source, blocks, asides }, style).read();
}

/** The texts that may begin with an id: those of headings and prose, and the first filled cells of rows. */
function startsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.is !== 'table') return [textBefore(block)];
    return block.rows.flatMap(({ cells }) => {
      const [label, next] = cells.filter((cell) => wordsOfBlocks(cell.blocks) !== '');
      // What groups the rows of a table may stand before their ids.
      const first = label && next && !beginsWithId(label) && beginsWithId(next) ? next : label;
      const isTable = first?.blocks.some((each) => each.is === 'table');
      if (first && isTable) return startsOf(first.blocks);
      return first ? [wordsOfBlocks(first.blocks)] : [];
    });
  });
}

function beginsWithId({ blocks }: SourceCell): boolean {
  const words = wordsOfBlocks(blocks).slice(0, 60);
  const id = leadingId(words, 'lettered') ?? idInCell(words, 'lettered');
  return id !== undefined;
}

const NONE: ReadonlySet<SourceRow> = new Set();

/** The ids that stand alone where something begins. */
const idsOfCells = (blocks: readonly Block[], style: IdStyle): string[] =>
  startsOf(blocks).flatMap((start) => idInCell(start, style)?.id ?? []);

/** The sections and entries as they come together. */
export class Outliner {
  readonly style: IdStyle;
  readonly isExtracted: boolean;
  /** Most of its ids have dots. */
  readonly hasDots: boolean;
  readonly asides: Aside[];
  private readonly source: SourceDocument;
  private readonly sections: OutlineSection[] = [];
  private readonly changes: ChangeRow[] = [];
  private readonly rows: RowTaker;
  /** The blocks outside of tables that begin with an id. */
  private readonly withId: ReadonlySet<Block>;
  private readonly isWithoutIds: boolean;
  private entry: OutlineEntry | undefined;
  /** The level of the heading under which the section stands. */
  private level = 0;

  constructor(source: SourceDocument, style: IdStyle) {
    this.source = source;
    this.style = style;
    this.isExtracted = source.isExtracted;
    const ids = idsOfCells(source.blocks, style);
    this.hasDots = ids.filter((id) => id.includes('.')).length * 2 > ids.length;
    this.asides = [...source.asides];
    this.rows = new RowTaker(this, source.blocks);
    this.withId = blocksWithId(source.blocks, style, this.rows.outOfOrder);
    this.isWithoutIds = ids.length === 0 && this.withId.size === 0;
  }

  read(): Outline {
    for (const block of this.source.blocks) this.take(block);
    const { title } = this.source;
    const { style, sections, changes, asides, isExtracted } = this;
    return settled({ title, style, sections, changes, asides, isExtracted });
  }

  take(block: Block): void {
    if (block.is === 'heading') this.heading(block);
    else if (block.is === 'prose') this.prose(block);
    else this.table(block);
  }

  /** The entry that what follows belongs to; undefined right after a heading. */
  get current(): OutlineEntry | undefined {
    return this.entry;
  }

  begin(entry: OutlineEntry): OutlineEntry {
    this.section.entries.push(entry);
    this.entry = entry;
    return entry;
  }

  beginSection(title: string, at: OutlineSection['at']): void {
    this.sections.push({ title, at, statement: undefined, guidance: [], entries: [] });
    this.entry = undefined;
  }

  /** Puts what is no question where it stands: to the question before it, else to the section. */
  place(block: Block): void {
    if (this.entry?.isHeading && !this.entry.parts.text && isParagraph(block))
      partOf(this.entry, 'text').push(block);
    else if (this.entry) partOf(this.entry, 'guidance').push(block);
    else this.section.guidance.push(block);
  }

  private get section(): OutlineSection {
    if (this.sections.length === 0) this.beginSection('', {});
    return this.sections.at(-1)!;
  }

  private heading(block: SourceHeading): void {
    const id = this.withId.has(block) ? leadingId(block.text, this.style) : undefined;
    const isAlone = idInCell(block.text, this.style);
    const isTitle = this.isExtracted && isInCapitals(block.text);
    if (!(id ?? isAlone) || isTitle) {
      this.level = block.level;
      this.beginSection(block.text, block.at);
      return;
    }
    // A numbered heading stands below one without a number, or beside it.
    if (!this.isExtracted && block.level <= this.level) {
      this.level = block.level;
      this.beginSection(id?.rest ?? '', block.at);
    }
    this.running(block, block.text, block).isHeading = true;
  }

  private prose(block: Prose): void {
    const items = this.isWithoutIds && !this.entry ? askedItems(block) : undefined;
    if (isPageNumber(block.plain)) this.asides.push({ text: block.plain, why: 'page', at: block.at });
    else if (items) this.counted(items, block);
    else if (this.withId.has(block)) this.running(block, block.plain, block);
    else if (this.lettered(block)) return;
    else if (this.isExtracted && !this.entry && isColumnHeading(block.plain))
      this.asides.push({ text: block.plain, why: 'columns', at: block.at });
    else if (this.isExtracted || this.isRunning) this.place(block);
    else if (this.entry && this.isAfterTable) this.begin(noteOf(block));
    else this.place(block);
  }

  /** The last entry began outside of a table, so that what follows it there is its own. */
  private isRunning = false;
  private isAfterTable = false;

  private running(_: Block, text: string, { at }: Block): OutlineEntry {
    const cell = idInCell(text, this.style);
    const id = leadingId(text, this.style);
    const { rest = '' } = id ?? {};
    const entry = this.begin(
      entryOf(
        cell ?? (id && { printed: id.printed, id: id.id, isLookAlike: false, beside: [], was: undefined }),
        at,
      ),
    );
    if (!cell && rest !== '') this.asked(entry, rest, at);
    entry.isRunning = true;
    this.isRunning = true;
    return entry;
  }

  /** A question that only a letter counts, below one with a number. @returns false where there is none. */
  private lettered(block: Prose): boolean {
    const letter = this.isRunning ? leadingLetter(textBefore(block)) : undefined;
    const id = letter && letterBelow(letter.printed, this.entry?.id);
    if (!letter || id === undefined) return false;
    const found = { printed: letter.printed, id, isLookAlike: false, beside: [], was: undefined };
    this.asked(this.begin(entryOf(found, block.at)), letter.rest, block.at);
    return true;
  }

  /** Questions that are counted by their list alone. */
  private counted(items: readonly AskedItem[], { at }: Prose): void {
    for (const { words, below } of items) {
      const entry = this.begin(entryOf(undefined, at));
      this.asked(entry, words, at);
      if (below !== '')
        partOf(entry, 'guidance').push({ ...wordsAt(plainOfMarkdown(below), at), markdown: below });
    }
    this.isRunning = true;
  }

  /** A question, and the guidance that follows it in one paragraph. */
  private asked(entry: OutlineEntry, words: string, at: Prose['at']): void {
    const [, question = words, more = ''] = ASKED_AND_MORE.exec(words) ?? [];
    partOf(entry, 'text').push(wordsAt(question, at));
    if (more !== '') partOf(entry, 'guidance').push(wordsAt(more, at));
  }

  private table(block: SourceTable): void {
    const changes = changeRowsIn(block);
    const only = onlyCell(block);
    if (only) for (const each of only) this.take(each);
    else if (changes) this.change(block, changes);
    else if (this.rows.take(block)) {
      this.isRunning = false;
      this.isAfterTable = true;
    } else this.place(block);
  }

  private change({ rows }: SourceTable, changes: readonly ChangeRow[]): void {
    this.changes.push(...changes);
    const [head, ...rest] = rows;
    const headings = wordsOfBlocks(head!.cells.flatMap(({ blocks }) => blocks));
    this.asides.push({ text: headings, why: 'columns', at: head!.at });
    for (const [index, { at }] of rest.entries())
      this.asides.push({ text: changes[index]!.printedDate, why: 'rewritten', at });
  }
}

/** What stood at the head of a column, in text that was taken out of pages. */
const isColumnHeading = (words: string) =>
  ['id', 'text'].includes(roleOfHeading(words) ?? '') && !/[.?:]$/.test(words);

const ASKED_AND_MORE = /^([^?]{8,400}\?) (\p{Lu}[^?]*)$/u;

const isParagraph = (block: Block) => block.is === 'prose' && !/^(?:[-|>]|\d+[.)] )/.test(block.markdown);

const wordsAt = (plain: string, at: Prose['at']): Prose => ({ is: 'prose', markdown: plain, plain, at });

const noteOf = (block: Prose): OutlineEntry => ({
  ...entryOf(undefined, block.at),
  isNote: true,
  parts: { text: [block] },
});

/** What a table of one cell holds: it is only a frame. */
function onlyCell({ rows }: SourceTable): readonly Block[] | undefined {
  const cells = rows.flatMap((row) => row.cells);
  return cells.length === 1 ? cells[0]!.blocks : undefined;
}

/** The headings and prose that most likely begin with an id, as it stands among those of tables. */
function blocksWithId(blocks: readonly Block[], style: IdStyle, none: ReadonlySet<SourceRow>): Set<Block> {
  const found = blocks.flatMap((block): { block?: Block; id: string }[] => {
    if (block.is === 'table' && changeRowsIn(block)) return [];
    if (!isBlockOfWords(block)) return idsOfRows(block, style, none).map((id) => ({ id }));
    const text = textBefore(block);
    const id = leadingId(text, style)?.id ?? idInCell(text, style)?.id;
    return id === undefined ? [] : [{ block, id }];
  });
  const ids = found.map(({ id }) => id);
  const known = new Set(found.flatMap(({ block }, index) => (block ? [] : [index])));
  const likely = likelyIds(ids, style, known);
  return new Set(found.flatMap(({ block }, index) => (block && likely.has(index) ? [block] : [])));
}

const idsOfRows = ({ rows }: SourceTable, style: IdStyle, none: ReadonlySet<SourceRow>): string[] =>
  rows.flatMap((row) => {
    const [first] = none.has(row) ? [] : row.cells;
    return (first?.column === 0 && idInCell(wordsOfBlocks(first.blocks), style)?.id) || [];
  });

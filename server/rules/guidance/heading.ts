import { withGuidance } from '../../lint/example.ts';
import type { Fix, FixEdit } from '../../lint/finding.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { MarkdownPart } from '../../syntax/markdown/parts.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { guidanceTexts, isInLines, proseParts, spansIn } from '../shared/texts/prose.ts';

export const heading: Rule = {
  name: 'guidance/heading',
  severity: 'warning',
  what: 'A heading inside guidance is of the wrong level, has no words, or only looks like a heading.',
  why: 'Readers who cannot see the page find their way by its headings, and in Markdown a heading with one or two # begins a new entry.',
  remedy:
    'Begin headings in guidance with ###, those below them with ####, and so on. Leave a space after the last #.',
  examples: [
    {
      bad: withGuidance('«# Timing»\n\nCount from the day of the sentence.'),
      good: withGuidance('### Timing\n\nCount from the day of the sentence.'),
      message: '“# Timing” stands inside guidance, where headings start at ###. Write “### Timing”.',
    },
    {
      bad: withGuidance('«**Timing**»\n\nCount from the day of the sentence.'),
      good: withGuidance('### Timing\n\nCount from the day of the sentence.'),
    },
    {
      bad: withGuidance('Count from the day of the sentence.\n\n«###»'),
      good: withGuidance('Count from the day of the sentence.'),
    },
  ],
  on: ['prose'],
  checkText(reading, report, document) {
    for (const { scalar } of guidanceTexts(reading)) {
      if (!MAY_HOLD_HEADINGS.test(scalar.value)) continue;
      checkLevels(reading, scalar, report);
      checkLikenesses(reading, scalar, report, document.source.format === 'markdown');
    }
  },
};

const MAY_HOLD_HEADINGS = /^[ \t>]*(?:#|=+[ \t]*\r?$|-{2,}[ \t]*\r?$|\*\*|__)/m;

interface Heading {
  readonly part: MarkdownPart;
  readonly words: string;
  readonly wanted: number;
}

function checkLevels(reading: Reading, scalar: Scalar, report: Report): void {
  const spanOf = spansIn(reading, scalar);
  const headings = headingsOf(scalar);
  const wrong = headings.filter(({ part, wanted }) => part.level !== wanted || part.isBare);
  const fixes = levelFix(reading, scalar, wrong);
  for (const { part, words, wanted } of wrong) {
    const marks = '#'.repeat(wanted);
    const better = `“${marks} ${shortened(words)}”`;
    if (isToldOf(reading, spanOf(part.words))) continue;
    if (part.isBare)
      report(
        spanOf(part.words),
        `“${shortened(words)}” is a heading, because of the line below it. Write ${better}, or leave an empty line between the two.`,
        { fixes },
      );
    else {
      const written = `“${'#'.repeat(part.level)} ${shortened(words)}”`;
      const why =
        part.level < 3
          ? `${written} stands inside guidance, where headings start at ###.`
          : `${written} is not one level below the heading above it.`;
      const first = part.level > 2 && wanted === 3;
      report(
        spanOf(part),
        `${first ? `${written} has no heading above it that it belongs to.` : why} Write ${better}.`,
        { fixes },
      );
    }
  }
  for (const part of proseParts(scalar)) if (isEmpty(part)) reportEmpty(reading, scalar, part, report);
}

/** The headings of a text that have words, each with the level that it should have. */
function headingsOf(scalar: Scalar): Heading[] {
  const parts = proseParts(scalar).filter(
    (part) => part.kind === 'heading' && !isEmpty(part) && !isDash(scalar, part),
  );
  const top = Math.min(...parts.map(({ level }) => level));
  let above = 2;
  return parts.map((part) => {
    const wanted = Math.min(part.level - top + 3, above + 1, 6);
    above = wanted;
    return { part, words: scalar.value.slice(part.words.start, part.words.end), wanted };
  });
}

/** One dash below a text makes a heading of it, but an item of a list was meant. */
function isDash({ value }: Scalar, { isBare, words, end }: MarkdownPart): boolean {
  return isBare && /^\s*-\s*$/.test(value.slice(words.end, end));
}

const isEmpty = ({ kind, words, isBare }: MarkdownPart) =>
  kind === 'heading' && !isBare && words.start === words.end;

/** All headings of a text at once: the level of one rests on those of the others. */
function levelFix(reading: Reading, scalar: Scalar, wrong: readonly Heading[]): Fix[] {
  const spanOf = spansIn(reading, scalar);
  const hasBare = wrong.some(({ part }) => part.isBare);
  if (wrong.length === 0 || (hasBare && !mayHoldMarks(scalar))) return [];
  if (wrong.some(({ part, words }) => part.isBare && words.includes('\n'))) return [];
  const edits = wrong.flatMap(({ part, wanted }): FixEdit[] => {
    const { start, end, level, words } = part;
    const marks = '#'.repeat(wanted);
    if (!part.isBare) return [{ at: spanOf({ start, end: start + level }), text: marks }];
    return [
      { at: spanOf({ start: words.start, end: words.start }), text: `${marks} ` },
      { at: spanOf({ start: words.end, end }), text: '' },
    ];
  });
  return [{ title: 'Correct the levels of the headings', safe: false, edits }];
}

/** True of a text in which a line may begin with #: in one without quotation marks that would begin a comment. */
const mayHoldMarks = ({ style }: Scalar) => style !== 'plain';

function reportEmpty(reading: Reading, scalar: Scalar, part: MarkdownPart, report: Report): void {
  const at = spansIn(reading, scalar)(part);
  const isAll = scalar.value.replace(/[#\s]/g, '') === '';
  const taken = isInLines(scalar) ? lineOf(reading, at) : spansIn(reading, scalar)(withGap(scalar, part));
  const fixes: Fix[] =
    taken && !isAll && part.depth === 0
      ? [{ title: 'Take the empty heading out', safe: false, edits: [{ at: taken, text: '' }] }]
      : [];
  report(at, 'A heading without words stands here: write them after the #, or take it out.', { fixes });
}

/** A part with the empty lines below it, or those above it where nothing else follows. */
function withGap({ value }: Scalar, { start, end }: MarkdownPart): { start: number; end: number } {
  if (value.slice(end).trim() === '')
    return { start: value.slice(0, start).trimEnd().length, end: value.length };
  return { start, end: end + /^(?:[ \t]*\n)*/.exec(value.slice(end))![0].length };
}

/** The whole line of what stands alone in it. */
function lineOf({ chunk }: Reading, at: Span): Span | undefined {
  const { text } = chunk;
  const start = text.lastIndexOf('\n', at.start - 1) + 1;
  const feed = text.indexOf('\n', at.end);
  const end = feed < 0 ? text.length : feed + 1;
  const isAlone = text.slice(start, at.start).trim() === '' && text.slice(at.end, end).trim() === '';
  return isAlone ? { chunk, start, end } : undefined;
}

/** What is no heading, but was meant as one: a line in bold, marks without a space after them. */
function checkLikenesses(reading: Reading, scalar: Scalar, report: Report, isMarkdown: boolean): void {
  const spanOf = spansIn(reading, scalar);
  const blocks = proseParts(scalar).filter(isBlock);
  for (const [index, part] of blocks.entries()) {
    if (part.kind !== 'paragraph') continue;
    const words = scalar.value.slice(part.start, part.end);
    const [, marks = '', bold] = BOLD_LINE.exec(words) ?? [];
    const next = blocks[index + 1];
    if (
      bold &&
      next &&
      next.kind !== 'heading' &&
      !isBoldLine(scalar, next) &&
      !isToldOf(reading, spanOf(part))
    ) {
      const [open, close] = [part.start + marks.length, part.end - marks.length];
      const edits = [
        { at: spanOf({ start: part.start, end: open }), text: '### ' },
        { at: spanOf({ start: close, end: part.end }), text: '' },
      ];
      report(
        spanOf(part),
        `“${shortened(bold)}” is set in bold to look like a heading. Write “### ${shortened(bold)}”.`,
        {
          fixes: mayHoldMarks(scalar) ? [{ title: 'Make it a heading', safe: false, edits }] : [],
        },
      );
    }
    const close = CLOSE.exec(words);
    if (!close || (close[1]!.length === 1 && !(isMarkdown && ID_FOLLOWS.test(words)))) continue;
    if (isToldOf(reading, spanOf(part))) continue;
    const at = { start: part.start, end: part.start + close[1]!.length };
    const hashes = isMarkdown && close[1]!.length < 3 && !ID_FOLLOWS.test(words) ? '###' : close[1]!;
    report(
      spanOf({ start: part.start, end: part.start + close[0].length }),
      `“${shortened(close[0])}” is not read as a heading: put a space after the ${close[1]}.`,
      {
        fixes: [
          { title: 'Put a space after the #', safe: false, edits: [{ at: spanOf(at), text: `${hashes} ` }] },
        ],
      },
    );
  }
}

/** A line that was meant to begin a question is told of where the document is read. */
const isToldOf = ({ problems }: Reading, { start }: Span) =>
  problems.some((problem) => problem.start === start);

/** A paragraph of one short line, all of it bold, that ends in no full stop: a heading in all but name. */
const BOLD_LINE = /^(\*\*|__)(?!\s)([^*_\n]{1,60}[^*_\n\s.:;,?!…])\1$/;
const CLOSE = /^(#{1,6})(?=[\p{Lu}])[^\r\n]*/u;
const ID_FOLLOWS = /^#{1,2}[A-Z]{1,3}\d/;

/** True of the parts that stand below one another, not in lists or quotations. */
const isBlock = ({ kind, depth }: MarkdownPart) =>
  depth === 0 && (kind === 'paragraph' || kind === 'heading' || kind === 'list' || kind === 'block');

function isBoldLine({ value }: Scalar, { kind, start, end }: MarkdownPart): boolean {
  return kind === 'paragraph' && BOLD_LINE.test(value.slice(start, end));
}

import { micromark } from 'micromark';
import { withGuidance } from '../../lint/example.ts';
import type { Fix, FixEdit } from '../../lint/finding.ts';
import { type Report, type Rule, replace } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import { opensComment } from '../../syntax/markdown/comments.ts';
import type { MarkdownPart } from '../../syntax/markdown/parts.ts';
import { seenText } from '../../syntax/markdown/running.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { inBrackets } from '../shared/brackets.ts';
import { isInLines, markdownTexts, proseParts, spansIn } from '../shared/texts/prose.ts';
import { type Element, elementsIn, type Tag } from './shared/html-tags.ts';

export const html: Rule = {
  name: 'guidance/html',
  severity: 'error',
  what: 'Guidance holds HTML.',
  why: 'The form shows HTML as it is typed: inspectors read the angle brackets.',
  remedy:
    'Write **bold**, *italics*, lists with dashes and [words](address) for links. HTML that is to be shown as it is goes between backticks.',
  examples: [
    {
      bad: withGuidance('Judge the timing «<b>»alone</b>.'),
      good: withGuidance('Judge the timing **alone**.'),
      message: '“<b>” is HTML, which the form shows as it is typed. Write **words** for bold.',
    },
    {
      bad: withGuidance('Judge the timing.«<br>»\nLook at the date of the sentence.'),
      good: withGuidance('Judge the timing.\\\nLook at the date of the sentence.'),
    },
    {
      bad: withGuidance('Up to 10«&nbsp;»days may pass.'),
      good: withGuidance('Up to 10 days may pass.'),
    },
  ],
  on: ['prose'],
  checkText(reading, report) {
    for (const { scalar } of markdownTexts(reading)) {
      if (/<\/?[a-z]/i.test(scalar.value)) checkElements(reading, scalar, report);
      if (/&[a-z]+\d*;/i.test(scalar.value)) checkCharacters(reading, scalar, report);
      if (scalar.value.includes('<!--')) checkComment(reading, scalar, report);
    }
  },
};

function checkElements(reading: Reading, scalar: Scalar, report: Report): void {
  const spanOf = spansIn(reading, scalar);
  for (const element of elementsIn(scalar)) {
    const written = scalar.value.slice(element.tag.start, element.tag.end);
    report(
      spanOf(element.tag),
      `“${written}” is HTML, which the form shows as it is typed. ${adviceOn(element.tag)}`,
      { fixes: fixOf(reading, scalar, element) },
    );
  }
}

/** A comment that nothing ends hides what stands below it, or is shown. */
function checkComment(reading: Reading, scalar: Scalar, report: Report): void {
  const text = seenText(scalar);
  if (!opensComment(text)) return;
  const start = text.lastIndexOf('<!--');
  report(
    spansIn(reading, scalar)({ start, end: start + 4 }),
    '“<!--” begins a comment that is never closed: type --> at its end, or take it out.',
  );
}

function checkCharacters(reading: Reading, scalar: Scalar, report: Report): void {
  const spanOf = spansIn(reading, scalar);
  for (const part of proseParts(scalar)) {
    const character = part.kind === 'character' ? characterOf(scalar, part) : undefined;
    if (character === undefined) continue;
    const written = scalar.value.slice(part.start, part.end);
    const meant = isSpace(character) ? 'a plain space' : character;
    report(spanOf(part), `“${written}” is HTML for a character. Write ${meant} instead.`, {
      fixes: characterFix(reading, scalar, part, character),
    });
  }
}

const BOLD = 'Write **words** for bold.';
const ITALICS = 'Write *words* for italics.';
const LIST = 'Begin each item of a list with a dash.';
const TABLE = 'Write a table with | between its columns.';
const ADVICE: Readonly<Record<string, string>> = {
  b: BOLD,
  strong: BOLD,
  i: ITALICS,
  em: ITALICS,
  code: 'Write code between backticks.',
  a: 'Write [words](address) for a link.',
  img: 'The form shows no pictures: say in words what this one shows.',
  br: 'Leave an empty line to begin a new paragraph.',
  p: 'Leave an empty line to begin a new paragraph.',
  hr: 'Write three dashes between two empty lines for a line across the page.',
  ul: LIST,
  ol: LIST,
  li: LIST,
  table: TABLE,
  tr: TABLE,
  td: TABLE,
  th: TABLE,
  blockquote: 'Begin each line of a quotation with >.',
};

function adviceOn({ name }: Tag): string {
  if (/^h\d$/.test(name)) return 'Begin a heading with ###.';
  return (Object.hasOwn(ADVICE, name) ? ADVICE[name] : undefined) ?? 'Take it out.';
}

/** What stands around a text in Markdown that is shown as its element shows it. */
const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', code: '`' };
/** Elements without which their text stays what it is. */
const BARE = new Set(['div', 'span', 'font', 'center', 'u', 'big', 'small']);

function fixOf(reading: Reading, scalar: Scalar, { tag, close }: Element): Fix[] {
  if (tag.name === 'br') return breakFix(reading, scalar, tag);
  if (!close) return [];
  const text = scalar.value.slice(tag.end, close.start);
  if (BARE.has(tag.name)) return [pairFix(reading, scalar, tag, close, '', '')];
  if (!canBeMarked(scalar.value, text, tag, close) || isFirstOfPlain(scalar, tag)) return [];
  const marks = Object.hasOwn(MARKS, tag.name) ? MARKS[tag.name]! : undefined;
  if (marks) return [pairFix(reading, scalar, tag, close, marks, marks)];
  const isLink = tag.name === 'a' && tag.href && !/[()\\]/.test(tag.href) && !inBrackets(reading, scalar);
  return isLink ? [pairFix(reading, scalar, tag, close, '[', `](${tag.href})`)] : [];
}

function pairFix(reading: Reading, scalar: Scalar, tag: Tag, close: Tag, before: string, after: string): Fix {
  const spanOf = spansIn(reading, scalar);
  const edits: FixEdit[] = [
    { at: spanOf(tag), text: before },
    { at: spanOf(close), text: after },
  ];
  const title = before ? `Write ${before}…${after}` : `Take <${tag.name}> out`;
  return { title, safe: false, edits };
}

/** True where marks around a text are sure to be read as marks, whatever stands beside them. */
function canBeMarked(all: string, text: string, tag: Tag, close: Tag): boolean {
  const after = all[close.end] ?? '';
  const isOneText = text !== '' && !/[*_`<>\\[\]]|\n[ \t]*\r?\n/.test(text);
  const opens = /^[\p{L}\p{N}]/u.test(text);
  const closes =
    /[\p{L}\p{N}]$/u.test(text.slice(-2)) || (/\S$/.test(text.slice(-1)) && /^(?:\s|$)/.test(after));
  return isOneText && opens && closes && !/[*_`\\]/.test(all[tag.start - 1] ?? '') && !/[*_`]/.test(after);
}

/** Marks at the start of a text without quotation marks would mean something to YAML. */
const isFirstOfPlain = ({ style }: Scalar, { start }: { readonly start: number }) =>
  style === 'plain' && start === 0;

/** A line break is a backslash at the end of a line; at the end of a paragraph it shows nothing. */
function breakFix(reading: Reading, scalar: Scalar, tag: Tag): Fix[] {
  const at = spansIn(reading, scalar)(tag);
  const { text } = reading.chunk;
  const rest = scalar.value.slice(tag.end);
  const title = 'Write the line break as Markdown does';
  if (/^[ \t]*(?:\r?\n[ \t]*)*$/.test(rest) || /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest))
    return [replace(at, '', title, false)];
  const line = text.slice(text.lastIndexOf('\n', at.start - 1) + 1, at.start);
  const isPlainLine = isInLines(scalar) && /\S$/.test(line) && !/^\s*[#|>]|\\$/.test(line);
  if (!isPlainLine) return [];
  if (/^[ \t]*\r?\n[ \t]*[\p{L}\p{N}]/u.test(rest)) return [replace(at, '\\', title, false)];
  const gap = /^[ \t]*(?=\p{L})/u.exec(rest)?.[0];
  if (gap === undefined || /\|/.test(line)) return [];
  const indent = /^\s*/.exec(line)![0];
  return [replace({ ...at, end: at.end + gap.length }, `\\\n${indent}`, title, false)];
}

/** The character that a name stands for; undefined of those that have to be named, and of what is none. */
function characterOf({ value }: Scalar, { start, end }: MarkdownPart): string | undefined {
  const written = value.slice(start, end);
  if (/^&(?:#|amp;|lt;|gt;)/i.test(written)) return undefined;
  const character = /^<p>x([\s\S]*)x<\/p>$/.exec(micromark(`x${written}x`))?.[1]?.replace('&quot;', '"');
  return character && !/^[!-~]/.test(character.replace(/["']/, '')) ? character : undefined;
}

const isSpace = (character: string) => /^\s$/.test(character);

function characterFix(reading: Reading, scalar: Scalar, part: MarkdownPart, character: string): Fix[] {
  const { value } = scalar;
  const isQuoted = scalar.style === 'single' || scalar.style === 'double';
  if (isFirstOfPlain(scalar, part) || (isQuoted && /["']/.test(character))) return [];
  const isAtEdge = !/\S/.test(value[part.start - 1] ?? '') || !/\S/.test(value[part.end] ?? '');
  const text = isSpace(character) ? (isAtEdge ? '' : ' ') : character;
  if (text === '' && /^(?:\s|&nbsp;)*$/.test(value)) return [];
  const title = isSpace(character) ? 'Write a plain space' : `Write ${character}`;
  return [replace(spansIn(reading, scalar)(part), text, title)];
}

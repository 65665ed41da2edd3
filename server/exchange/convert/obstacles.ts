/** Finds what stands in the way of a conversion: what cannot be read, and what Markdown would read otherwise. */
import type { Document } from '../../project/document.ts';
import { conflictMarkers } from '../../syntax/conflicts.ts';
import { lastCommentEnd, opensComment, withoutComments } from '../../syntax/markdown/comments.ts';
import { readMarkdownEntry, readMarkdownHead } from '../../syntax/markdown/entry.ts';
import { Fences, openingFence } from '../../syntax/markdown/fences.ts';
import { splitMarkdown } from '../../syntax/markdown/split.ts';
import { type Scalar, valueAt } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { readYaml } from '../../syntax/yaml/yaml.ts';
import { lineEnd, nextLine } from '../../text/lines.ts';
import type { Stretch } from '../../text/scanning/blanked.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { movedOf } from './moved.ts';
import {
  type EntryHead,
  headName,
  type Obstacle,
  type SectionParts,
  sourceText,
  withoutEnds,
} from './parts.ts';

/** What is not read as it was meant: a conversion would make it final. */
export function unread({ source }: Document): Obstacle[] {
  const isMarkdown = source.format === 'markdown';
  const marks = conflictMarkers(source.text, isMarkdown).map(({ start }) => ({
    at: start,
    message: 'Two versions were merged here and the merge was not finished: keep one of the two.',
  }));
  if (marks.length > 0) return marks;
  let offset = 0;
  const parts = isMarkdown
    ? source.chunks.map(({ text, level }) => ({ text, level }))
    : [{ text: source.text, level: 0 }];
  return parts.flatMap(({ text, level }) => {
    const { problems } = !isMarkdown
      ? readYaml(text)
      : level === 0
        ? readMarkdownHead(text)
        : readMarkdownEntry(text);
    const at = offset;
    offset += text.length;
    return problems.map(({ start, message }) => ({ at: at + start, message }));
  });
}

/** What of a YAML section Markdown would read otherwise. */
export function lostInMarkdown(text: string, { head, entries }: SectionParts): Obstacle[] {
  return [head, ...entries].flatMap((entry) => [...badComments(entry), ...badGuidance(text, entry)]);
}

function badComments({ above, fields, below }: EntryHead): Obstacle[] {
  const notes = [...above, ...fields.flatMap((field) => field.notes), ...below];
  return notes
    .filter((note) => note.text.includes('-->'))
    .map(({ at, text }) => ({
      at,
      message: `“${shortened(text)}” holds “-->”, which ends a comment in Markdown: write it in another way.`,
    }));
}

function badGuidance(text: string, entry: EntryHead): Obstacle[] {
  const scalar = sourceText(movedOf(entry).guidance);
  if (!scalar || readsBack(withoutEnds(scalar.value), entry.level)) return [];
  const place = sourcePlaces(scalar, text);
  const found = reasonsIn(scalar, entry);
  return found.map(({ at, message }) => ({ at: place(at), message }));
}

/** Whether a text is the guidance of the entry above it, whole, and leaves what follows it alone. */
function readsBack(prose: string, level: EntryHead['level']): boolean {
  const above = level === 0 ? '---\ncarag: section\n---' : `${'#'.repeat(level)} X`;
  const chunks = splitMarkdown(`${above}\n\n${prose}\n\n<!-- end -->\n## Y\n`);
  const own = level === 0 ? chunks[0]! : chunks[1];
  if (opensComment(prose) || !own || chunks.length !== (level === 0 ? 2 : 3)) return false;
  const { root, problems, comments } = level === 0 ? readMarkdownHead(own.text) : readMarkdownEntry(own.text);
  const read = valueAt(root, 'guidance');
  if (read?.type !== 'scalar' || problems.length > 0 || comments.length > 0) return false;
  return prose.includes(read.value) && withoutComments(prose.replace(read.value, () => '')).trim() === '';
}

/** Why a guidance would not be read as it stands, with the place in its text. */
function reasonsIn({ value }: Scalar, entry: EntryHead): Obstacle[] {
  const name = headName(entry);
  const { text, unclosed } = withoutBlocks(value);
  const found = CAUSES.flatMap(({ find, message }) =>
    find(text).map(({ start, end }) => ({
      at: start,
      message: message(shortened(text.slice(start, end).trim()), name),
    })),
  );
  if (unclosed !== undefined) {
    const words = shortened(value.slice(unclosed, lineEnd(value, unclosed)).trim());
    const message = `“${words}” in the guidance of ${name} opens a block that is never closed: write the same marks on a line of their own below it.`;
    found.push({ at: unclosed, message });
  }
  if (found.length > 0) return found;
  const [line = ''] = withoutEnds(value).split('\n');
  const message = `“${shortened(line.trim())}” begins a guidance that Markdown would not read as the guidance of ${name}.`;
  return [{ at: value.indexOf(line), message }];
}

/** The text with what stands inside fenced blocks blanked out, and where one begins that is never closed. */
function withoutBlocks(text: string): { text: string; unclosed: number | undefined } {
  const fences = new Fences();
  let seen = '';
  let unclosed: number | undefined;
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, at);
    const line = text.slice(at, next);
    const marks = openingFence(line.trimEnd());
    const block = marks && fences.end(text, next, marks);
    const end = block ? Math.max(block.end, next) : next;
    if (block && !block.isClosed) unclosed ??= at;
    seen += line + text.slice(next, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return { text: seen, unclosed };
}

interface Cause {
  readonly find: (text: string) => Stretch[];
  readonly message: (words: string, name: string) => string;
}

const matching = (pattern: RegExp) => (text: string) =>
  [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** The words that follow a sign, as far as a message may quote them, up to the end of a comment. */
function quotable(text: string, start: number): Stretch {
  const words = text.slice(start, start + 200);
  const close = words.indexOf('-->');
  return { start, end: start + (close < 0 ? words.length : close + 3) };
}

const CAUSES: readonly Cause[] = [
  {
    find: matching(/^ {0,3}#{1,2}(?=[ \t]|$).*/gm),
    message: (words, name) =>
      `“${words}” in the guidance of ${name} would begin ${/^##/.test(words) ? 'a question' : 'a key question'} in Markdown: begin headings of guidance with ###.`,
  },
  {
    find: matching(/^ {0,3}(?:`{3,}|~{3,})[ \t]*carag[ \t]*$/gm),
    message: (words, name) =>
      `“${words}” in the guidance of ${name} would be read as the block that describes the question in Markdown: write another word after the marks, such as yaml.`,
  },
  {
    find: (text) => matching(/<!--\s*carag-ignore/g)(text).map(({ start }) => quotable(text, start)),
    message: (words, name) =>
      `“${words}” silences nothing inside the guidance of ${name}, but would in Markdown: take it out, or write it above the question.`,
  },
  {
    find: (text) => {
      const closed = Math.max(0, lastCommentEnd(text) - 3);
      return matching(/<!--/g)(text.slice(closed)).map(({ start, end }) => ({
        start: closed + start,
        end: closed + end,
      }));
    },
    message: (words, name) => `“${words}” in the guidance of ${name} opens a comment that is never closed.`,
  },
  {
    find: (text) =>
      text.trim() !== '' && withoutComments(text).trim() === '' ? [{ start: 0, end: text.length }] : [],
    message: (words, name) =>
      `The guidance of ${name} is a comment and nothing else: write “${words}” as a comment of YAML, with a # before it.`,
  },
];

/** Writes the parts of a section as Markdown: front matter, headings, `carag` blocks and prose. */
import { movedOf } from './moved.ts';
import {
  type EntryField,
  type EntryHead,
  type Note,
  type SectionParts,
  sourceText,
  withoutEnds,
} from './parts.ts';

export function asMarkdown({ head, entries }: SectionParts): string {
  return `${[headText(head), ...entries.map(entryText)].join('\n\n')}\n`;
}

function headText(head: EntryHead): string {
  const { guidance } = movedOf(head);
  const fields = head.fields.filter((field) => field !== guidance);
  const front = ['---', ...head.above.map(yaml), ...fieldLines(fields), ...head.below.map(yaml), '---'];
  return paragraphs([front, ...prose(guidance), head.after.map(html)]);
}

function entryText(entry: EntryHead): string {
  const { heading, inHeading, guidance } = movedOf(entry);
  const fields = entry.fields.filter((field) => field !== guidance && !inHeading.includes(field));
  const above = [...entry.above, ...inHeading.flatMap(({ notes }) => notes)];
  const inBlock = guidance || fields.length === 0 ? [] : entry.below;
  return paragraphs([
    [...above.map(html), heading],
    block([...fieldLines(fields), ...inBlock.map(yaml)]),
    ...prose(guidance),
    [...(inBlock.length > 0 ? [] : entry.below), ...entry.after].map(html),
  ]);
}

const paragraphs = (parts: readonly (readonly string[])[]) =>
  parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

function fieldLines(fields: readonly EntryField[]): string[] {
  const lines = fields.flatMap(({ above, lines: own }) => [...above, ...own]);
  return lines[0] === '' ? lines.slice(1) : lines;
}

/** The fence is longer than any in the lines. */
function block(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const longest = Math.max(2, ...lines.flatMap((line) => /^ {0,3}(`{3,})/.exec(line)?.[1]?.length ?? []));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}carag`, ...lines, fence];
}

function prose(guidance: EntryField | undefined): string[][] {
  if (!guidance) return [];
  return [guidance.notes.map(html), [withoutEnds(sourceText(guidance)!.value)]];
}

const html = ({ text }: Note) => `<!-- ${text} -->`;
const yaml = ({ text }: Note) => `# ${text}`.trimEnd();

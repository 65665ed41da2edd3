/** Works out the comment that silences a finding, and the line that it goes on. */
import type { Finding } from '../../lint/finding.ts';
import type { Reading } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/chunk.ts';
import { frontMatterEnd } from '../../syntax/markdown/split.ts';
import type { Pair } from '../../syntax/tree.ts';
import { at } from '../places/at.ts';

/** A comment that silences a finding: a line of its own, put in at `at`; the reason is to be written at `caret`. */
export interface Silence {
  readonly at: Span;
  readonly text: string;
  /** Offset in the text. */
  readonly caret: number;
}

/** The comment that silences a finding, in YAML above its field or its entry, in Markdown above its heading. */
export function silence(project: Project, { rule, at: span }: Finding): Silence | undefined {
  const document = project.documentOf(span.chunk);
  const place = document && at(project, document.uri, span.chunk.positionAt(span.start));
  if (!place) return undefined;
  const { reading, pairs } = place;
  if (document.source.format === 'markdown' && pairs.length === 0)
    return comment(reading, headingLine(reading), `<!-- carag-ignore ${rule}: `, ' -->');
  return comment(reading, fieldLine(reading, pairs, span.start), `# carag-ignore ${rule}: `, '');
}

function comment(reading: Reading, line: number, before: string, after: string): Silence {
  const { chunk } = reading;
  const indent = before.startsWith('#') ? /^ */.exec(chunk.text.slice(line, line + 200))![0] : '';
  return {
    at: { chunk, start: line, end: line },
    text: `${indent}${before}${after}\n`,
    caret: indent.length + before.length,
  };
}

/** The line of an entry's heading; of the head of a document the line below its front matter. */
function headingLine({ chunk, root }: Reading): number {
  return chunk.level > 0 && root ? lineOf(chunk.text, root.start) : frontMatterEnd(chunk.text);
}

/** The line of the innermost field around an offset that stands on a line of its own: not in brackets. */
function fieldLine({ chunk }: Reading, pairs: readonly Pair[], offset: number): number {
  let line: number | undefined;
  for (const { key, value } of pairs) {
    line = lineOf(chunk.text, key.start);
    if (value && value.type !== 'scalar' && /[[{]/.test(chunk.text[value.start] ?? '')) break;
  }
  return line ?? firstContentLine(chunk.text, offset);
}

/** The line of an offset, or the next below it that is neither blank nor a comment. */
function firstContentLine(text: string, offset: number): number {
  const line = lineOf(text, offset);
  const found = /^[ \t]*[^\s#]/m.exec(text.slice(line));
  return found ? line + found.index : line;
}

const lineOf = (text: string, offset: number) => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

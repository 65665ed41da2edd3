import { file } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Leaf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import { cutsText, textLost as lost } from '../../syntax/yaml/problems.ts';
import { isBlankCode } from '../../syntax/yaml/scalar-text.ts';
import { lineEnd, nextLine } from '../../text/lines.ts';

export const textLost: Rule = {
  name: 'yaml/text-lost',
  severity: 'error',
  what: 'A text is cut short, because a `#` after a space starts a comment.',
  why: 'Inspectors would read half a sentence, and nobody would notice the other half.',
  remedy:
    'Put the whole text in quotation marks. A comment is told from a text by the space and the letter after its `#`.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: Look for point «#3 of the plan.»
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment # as in the published version
guidance: "Look for point #3 of the plan."
`,
      ),
    },
  ],
  checkText(reading, report) {
    for (const leaf of reading.leaves) {
      const hash = lostFrom(leaf, reading);
      if (hash === undefined) continue;
      const { start } = leaf.scalar;
      const end = trimmedEnd(reading.chunk.text, hash);
      const { message, fix } = lost(reading.chunk.text, start, hash, end);
      const [edit] = lost(reading.chunk.text, start, hash, continuationEnd(reading, end)).fix!.edits;
      report({ start: hash, end }, message, {
        fixes: [replace(spanIn(reading, edit!), edit!.text, fix!.title)],
      });
    }
  },
};

/** The offset of a `#` that cuts a text for readers short, where one does. */
function lostFrom({ scalar, role, field, isKey }: Leaf, { chunk }: Reading): number | undefined {
  const isForReaders = role === 'plain' || role === 'prose' || (role === 'other' && field === 'text');
  if (isKey || scalar.style !== 'plain' || !isForReaders) return undefined;
  let at = scalar.end;
  while (isBlankCode(chunk.text.charCodeAt(at))) at++;
  return at > scalar.end && chunk.text[at] === '#' && cutsText(chunk.text, at) ? at : undefined;
}

function trimmedEnd(text: string, from: number): number {
  return from + text.slice(from, lineEnd(text, from)).trimEnd().length;
}

/** The end of the lines below that the reader could not place, since the text that they go on with was cut. */
function continuationEnd({ chunk, problems }: Reading, end: number): number {
  const { text } = chunk;
  const isUnplaced = problems.some(
    ({ rule, start }) =>
      rule === 'yaml/syntax' && start > end && /^\r?\n[ \t]*$/.test(text.slice(end, start)),
  );
  if (!isUnplaced) return end;
  const column = indentAt(text, text.lastIndexOf('\n', end - 1) + 1);
  let last = end;
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const stop = trimmedEnd(text, line);
    if (stop === line || indentAt(text, line) <= column || /^[^"']*:(?:\s|$)/.test(text.slice(line, stop)))
      break;
    last = stop;
  }
  return last;
}

function indentAt(text: string, line: number): number {
  let at = line;
  while (isBlankCode(text.charCodeAt(at))) at++;
  return at - line;
}

import type { Edit } from './lsp-client.ts';

/**
 * Returns edits inside the text of questions, spread over a section: a letter is typed and taken away again.
 * Each edit is of the text that the one before it left.
 */
export function typing(text: string, count: number): Edit[] {
  return places(text, /^ +text: /gm, count).flatMap(({ end }) => doAndUndo(text, end + 4, 0, 'x'));
}

/** Returns edits that change how a section is read: a wrong indent, a quote that does not close, a new question. */
export function restructuring(text: string, count: number): Edit[] {
  const each = Math.ceil(count / 3);
  const indents = places(text, /^ +kind: /gm, each).map(({ start }) => doAndUndo(text, start, 0, '  '));
  const quotes = places(text, /^ +text: /gm, each).map(({ end }) => doAndUndo(text, end, 0, '"'));
  const questions = places(text, /^ {6}- id: /gm, each).map(({ start }, at) =>
    doAndUndo(text, start, 0, newQuestion(at)),
  );
  return indents.flatMap((indent, at) => [...indent, ...quotes[at]!, ...questions[at]!]);
}

/** Returns edits that cut a kind down to its first letter and put it back, as when it is chosen from a list. */
export function kindEdits(text: string, count: number): Edit[] {
  const kind = 'judgement';
  return places(text, new RegExp(`^ +kind: (?=${kind}$)`, 'gm'), count).flatMap(({ end }) =>
    doAndUndo(text, end, kind.length, kind[0]!),
  );
}

/** Returns an edit that misspells a kind, which every tool must notice, and the edit that mends it. */
export function mistake(text: string): [breaking: Edit, mending: Edit] {
  const { end } = places(text, /^ +kind: /gm, 1)[0]!;
  return doAndUndo(text, end, 0, 'x');
}

/** Returns offsets of the word `kind` in questions spread over a section. */
export function kindPlaces(text: string, count: number): number[] {
  return places(text, /kind(?=: )/g, count).map(({ start }) => start + 1);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Returns `count` matches, spread evenly; all of them where there are fewer. */
function places(text: string, pattern: RegExp, count: number): Place[] {
  const found = Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const wanted = Math.min(count, found.length);
  return Array.from({ length: wanted }, (_, at) => found[Math.floor(((at + 0.5) * found.length) / wanted)]!);
}

function doAndUndo(text: string, offset: number, remove: number, insert: string): [Edit, Edit] {
  const removed = text.slice(offset, offset + remove);
  return [
    { offset, remove, insert },
    { offset, remove: insert.length, insert: removed },
  ];
}

function newQuestion(at: number): string {
  return [
    `      - id: A1.${900 + at}`,
    '        kind: narrative',
    '        text: Describe what else was done.',
    '        answer: text',
    '',
  ].join('\n');
}

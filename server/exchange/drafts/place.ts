/** Finds the place of a new question or section in a document, and checks that nothing else changes. */
import { withReplacements } from '../../lint/fixing/fixing.ts';
import { compareIds } from '../../model/ids.ts';
import { questionOf } from '../../model/questions.ts';
import type { Reading } from '../../model/reading.ts';
import { type Document, documentOf } from '../../project/document.ts';
import { Source } from '../../syntax/source.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { pairOf } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { lineEnd } from '../../text/lines.ts';
import { type QuestionDraft, questionText } from './texts.ts';

/** The questions of a key question, or those that stand in a section directly. */
export interface KeyQuestionGroup {
  /** The reading above its questions: that of the key question, or the head of the section. */
  readonly above: Reading;
  readonly keyQuestion: string | undefined;
  readonly questions: readonly Reading[];
}

/** The key questions of a section with their questions, in order; or the questions that stand in it directly. */
export function keyQuestionGroups({ readings, source }: Document): KeyQuestionGroup[] {
  const head = readings[0]!;
  const groups: { above: Reading; keyQuestion: string | undefined; questions: Reading[] }[] = [];
  for (const reading of readings) {
    const own = reading.definitions[0];
    if (reading.role === 'question' && (reading.chunk.level > 1 || groups.length > 0))
      groups.at(-1)?.questions.push(reading);
    else if (reading.role === 'question')
      groups.push({ above: head, keyQuestion: undefined, questions: [reading] });
    else if (own?.kind === 'key question')
      groups.push({ above: reading, keyQuestion: own.name, questions: [] });
  }
  const isEmpty =
    groups.length === 0 &&
    source.format === 'yaml' &&
    !head.definitions.some(({ kind }) => kind !== 'section');
  return isEmpty ? [{ above: head, keyQuestion: undefined, questions: [] }] : groups;
}

/** The key question that a line stands below; the last of the section where it stands below none. */
export function groupAt(document: Document, line: number): KeyQuestionGroup | undefined {
  const { readings, source } = document;
  const index = source.chunkIndexAt(line);
  const groups = keyQuestionGroups(document);
  return groups.findLast(({ above }) => readings.indexOf(above) <= index) ?? groups.at(-1);
}

export const writtenIds = (questions: readonly Reading[]) =>
  questions.flatMap(({ definitions }) =>
    definitions.filter(({ kind }) => kind === 'question').map(({ name }) => name),
  );

/**
 * The replacement that puts questions into their group, each after the last one with a lower id.
 * @returns undefined where the document is written in a way that leaves no plain place for them.
 */
export function questionsInserted(
  document: Document,
  group: KeyQuestionGroup,
  questions: readonly QuestionDraft[],
): Replacement | undefined {
  const index = keyQuestionGroups(document).findIndex(({ above }) => above === group.above);
  let after = document;
  for (const question of questions) {
    const one = questionInserted(after, keyQuestionGroups(after)[index]!, question);
    if (!one) return undefined;
    after = replaced(after, one);
  }
  return changeBetween(document.source.text, after.source.text);
}

/** The one replacement that makes a text of another. */
function changeBetween(before: string, after: string): Replacement {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let same = 0;
  while (same < shortest - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

function questionInserted(
  document: Document,
  group: KeyQuestionGroup,
  question: QuestionDraft,
): Replacement | undefined {
  const { source } = document;
  const before =
    group.questions.findLast((reading) =>
      writtenIds([reading]).some((id) => compareIds(id, question.id) < 0),
    ) ?? group.above;
  const index = source.chunks.indexOf(before.chunk) + 1;
  const offset = source.chunks.slice(0, index).reduce((sum, chunk) => sum + chunk.text.length, 0);
  const start = source.text.slice(0, offset).trimEnd().length;
  const isSpaced = source.format === 'markdown' || isSpacedOut(source);
  const gap = isSpaced && before !== group.above ? '\n' : '';
  const isLast = offset === source.text.length;
  const text = `\n${source.format === 'markdown' ? '\n' : gap}${entryText(source, group, question)}${isLast || !isSpaced ? '' : '\n'}`;
  const replacement = { start, end: offset, text: inLineBreaksOf(source, text) };
  return holds(document, replacement, question) ? replacement : undefined;
}

/** True unless two questions follow each other without a blank line between them. */
function isSpacedOut({ chunks }: Source): boolean {
  return !chunks.some(
    (chunk, index) => chunk.isLeaf && chunks[index + 1]?.isLeaf && !/\n[ \t\r]*\n$/.test(chunk.text),
  );
}

function entryText(source: Source, group: KeyQuestionGroup, question: QuestionDraft): string {
  if (source.format === 'markdown') return questionText(question, 'markdown', 0);
  const sibling = group.questions[0];
  if (sibling) return questionText(question, 'yaml', /^ *(?=- )/m.exec(sibling.chunk.text)?.[0].length ?? 0);
  const own = group.above.chunk.text.trimEnd();
  const column = group.keyQuestion ? (/^ *- +/m.exec(own)?.[0].length ?? 0) : 0;
  const hasList = /^ *questions:[ \t]*$/.test(own.slice(own.lastIndexOf('\n') + 1));
  return `${hasList ? '' : `${' '.repeat(column)}questions:\n`}${questionText(question, 'yaml', column + 2)}`;
}

/** True where the document holds the question after the replacement, and everything that it held before. */
function holds(document: Document, replacement: Replacement, question: QuestionDraft): boolean {
  const after = replaced(document, replacement);
  const names = (each: Document) =>
    each.readings.flatMap(({ definitions }) => definitions.map(({ name }) => name));
  const problems = (each: Document) =>
    each.readings.reduce((sum, reading) => sum + reading.problems.length, 0);
  const added = after.readings
    .flatMap(({ definitions }) => definitions)
    .find(({ name }) => name === question.id);
  return (
    questionOf(added)?.text?.value === question.text &&
    names(after).length === names(document).length + 1 &&
    problems(after) <= problems(document)
  );
}

/** The replacement that adds a section to a manifest; undefined as above. */
export function sectionListed(manifest: Document, path: string): Replacement | undefined {
  const { source, readings } = manifest;
  const value = pairOf(readings[0]?.root, 'sections')?.value;
  const text = source.text;
  const replacement = listExtended(text, value, yamlScalar(path, { inFlow: true }));
  const after = replaced(manifest, { ...replacement, text: inLineBreaksOf(source, replacement.text) });
  const listed = pairOf(after.readings[0]?.root, 'sections')?.value;
  const items = listed?.type === 'sequence' ? listed.items : [];
  const last = items.at(-1);
  const isListed =
    last?.type === 'scalar' &&
    last.value === path &&
    after.readings[0]!.problems.length === readings[0]!.problems.length;
  return isListed ? { ...replacement, text: inLineBreaksOf(source, replacement.text) } : undefined;
}

type Value = NonNullable<ReturnType<typeof pairOf>>['value'];

function listExtended(text: string, value: Value, item: string): Replacement {
  const end = text.trimEnd().length;
  if (!value) return { start: end, end: text.length, text: `\n\nsections:\n  - ${item}\n` };
  if (value.type !== 'sequence')
    return { start: value.start, end: value.end, text: `[${text.slice(value.start, value.end)}, ${item}]` };
  const last = value.items.at(-1);
  if (text[value.start] === '[') {
    const at = last?.end ?? value.start + 1;
    return { start: at, end: at, text: last ? `, ${item}` : item };
  }
  const lineStart = text.lastIndexOf('\n', value.start) + 1;
  const at = lineEnd(text, last?.end ?? value.end);
  return { start: at, end: at, text: `\n${text.slice(lineStart, value.start)}- ${item}` };
}

function replaced(document: Document, replacement: Replacement): Document {
  return documentOf(
    document.uri,
    Source.of(withReplacements(document.source.text, [replacement]), document.source.format),
  );
}

function inLineBreaksOf(source: Source, text: string): string {
  return source.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
}

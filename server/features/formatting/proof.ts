import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Node, Replacement } from '../../syntax/tree.ts';

/** True where no more was changed than spacing and quotation marks, and a document says after it exactly what it said before. */
export function saysTheSame(
  before: Document,
  replacements: readonly Replacement[],
  after: Document,
): boolean {
  const { text } = before.source;
  return (
    replacements.every((each) => sparesWords(text.slice(each.start, each.end), each.text)) &&
    before.readings.length === after.readings.length &&
    before.readings.every((reading, index) => readsTheSame(reading, after.readings[index]!))
  );
}

function sparesWords(before: string, after: string): boolean {
  const [old, fresh] = [before, after].map((text) => text.replace(/\s+/g, ''));
  return fresh === old || fresh === `"${old}"`;
}

function readsTheSame(before: Reading, after: Reading): boolean {
  const said = ({ problems }: Reading) =>
    problems.map(({ rule, message }) => `${rule} ${message}`).join('\n');
  const comments = ({ chunk, comments }: Reading) =>
    comments.map(({ start, end }) => chunk.text.slice(start, end).trimEnd()).join('\n');
  return (
    before.role === after.role &&
    before.chunk.level === after.chunk.level &&
    isSameNode(before.root, after.root) &&
    said(before) === said(after) &&
    comments(before) === comments(after)
  );
}

function isSameNode(before: Node | undefined, after: Node | undefined): boolean {
  if (!before || !after) return before === after;
  if (before.type === 'scalar') return after.type === 'scalar' && before.value === after.value;
  if (before.type === 'sequence')
    return (
      after.type === 'sequence' &&
      before.items.length === after.items.length &&
      before.items.every((item, index) => isSameNode(item, after.items[index]))
    );
  return (
    after.type === 'mapping' &&
    before.pairs.length === after.pairs.length &&
    before.pairs.every(
      ({ key, value }, index) =>
        key.value === after.pairs[index]!.key.value && isSameNode(value, after.pairs[index]!.value),
    )
  );
}

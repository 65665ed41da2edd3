/** Proves that a new layout changes spacing and quotation marks alone: the document says exactly what it said before. */
import type { Document } from '../../project/document.ts';
import type { Node, Replacement } from '../../syntax/tree.ts';
import { isSame } from '../../syntax/yaml/same.ts';
import { readYaml } from '../../syntax/yaml/yaml.ts';

export function saysTheSame(
  before: Document,
  replacements: readonly Replacement[],
  after: Document,
): boolean {
  const { text } = before.source;
  return (
    replacements.every((each) => sparesWords(text.slice(each.start, each.end), each.text)) &&
    isEqual(remarksOn(before), remarksOn(after)) &&
    isSameList(rootsOf(before), rootsOf(after))
  );
}

/** What a YAML document says as a whole: its layout may decide how it is split. */
function rootsOf({ source, readings }: Document): (Node | undefined)[] {
  return source.format === 'yaml' ? [readYaml(source.text).root] : readings.map(({ root }) => root);
}

/** What is found wrong in reading, and the comments that silence findings; how a document is split decides their order. */
function remarksOn({ readings }: Document): string[] {
  return readings
    .flatMap(({ chunk, problems, comments }) => [
      ...problems.map(({ rule, message }) => `${rule} ${message}`),
      ...comments.map(({ start, end }) => chunk.text.slice(start, end).trimEnd()),
    ])
    .sort();
}

const isEqual = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const isSameList = (a: readonly (Node | undefined)[], b: readonly (Node | undefined)[]) =>
  a.length === b.length && a.every((each, index) => isSame(each, b[index]));

function sparesWords(before: string, after: string): boolean {
  const [old, fresh] = [before, after].map((text) => text.replace(/\s+/g, ''));
  return fresh === old || fresh === `"${old}"`;
}

/** Writes what is filled in as a case document, and reads one. */
import { withoutSpaces } from '../../model/ids.ts';
import { caseText } from '../../routing/cases/suggested/text.ts';
import type { Node } from '../../syntax/tree.ts';
import { readPlainYaml } from '../../syntax/yaml/reader/read.ts';
import type { FilledCase } from './filled.ts';

/** The case as a document; what must follow is for its author to say. */
export function caseFile(title: string, filled: FilledCase): string {
  return caseText(title, filled, { asked: [], notAsked: [] });
}

/** The facts and answers of a case document; undefined of anything else. */
export function readFilledCase(text: string): FilledCase | undefined {
  const { root } = readPlainYaml(text.replace(/^\ufeff/, ''));
  if (root?.type !== 'mapping') return undefined;
  const field = (name: string) => root.pairs.find(({ key }) => key.value === name)?.value;
  const kind = field('carag');
  if (kind?.type !== 'scalar' || kind.value !== 'case') return undefined;
  return {
    facts: valuesIn(field('facts'), (name) => name.trim()),
    answers: valuesIn(field('answers'), withoutSpaces),
  };
}

function valuesIn(node: Node | undefined, nameOf: (key: string) => string): Map<string, readonly string[]> {
  const pairs = node?.type === 'mapping' ? node.pairs : [];
  return new Map(
    pairs
      .map(({ key, value }) => [nameOf(key.value), textsIn(value)] as const)
      .filter(([, values]) => values.length > 0),
  );
}

function textsIn(node: Node | undefined): string[] {
  if (node?.type === 'scalar') return [node.value.trim()].filter(Boolean);
  return node?.type === 'sequence' ? node.items.flatMap(textsIn) : [];
}

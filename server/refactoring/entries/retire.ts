/** Retires a question: it goes, with what belongs to it, and its ids are never used again. */
import { mentionsOf } from '../../features/places/names.ts';
import type { SectionEntry } from '../../model/reading.ts';
import { View } from '../../project/view.ts';
import { pairOf } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { lineEnd } from '../../text/lines.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { type Plan, type PlannedEdit, Refusal } from '../plan.ts';
import { recorded } from '../record-changes.ts';
import type { Refactoring, Scene } from '../scene.ts';
import { type Block, blocksAround, cutBlock } from './blocks.ts';

export function retirement(scene: Scene): Refactoring[] {
  const { entry, place } = scene;
  if (entry?.kind !== 'question' || place.document.kind !== 'section') return [];
  const block = blocksAround(place.document, place.reading).find((each) => each.includes(place.reading));
  if (!block || block[0] !== place.reading) return [];
  return [
    { name: 'retire', kind: 'rewrite', title: `Retire ${entry.name}`, plan: () => retired(scene, block) },
  ];
}

function retired({ project, set }: Scene, block: Block): Plan {
  const entries = block.flatMap(({ definitions }) =>
    definitions.filter((each): each is SectionEntry => each.space === 'id' && !each.name.includes('/')),
  );
  const chunks = new Set(block.map(({ chunk }) => chunk));
  const referred = entries.filter((entry) =>
    mentionsOf(project, set, entry).some(({ chunk }) => !chunks.has(chunk) && !isTable(project, chunk)),
  );
  if (referred.length > 0)
    throw new Refusal(
      `${sentenceList(referred.map(({ name }) => name))} ${referred.length === 1 ? 'is' : 'are'} still referred to elsewhere: take that out first (“Find All References” shows where).`,
    );
  const base = project.baseOf(set);
  const names = entries.map(({ name }) => name);
  const known = names.filter((name) => !base || base.set.defined('id', name).length > 0);
  const added = base
    ? known.map((name) => ({ items: [name], class: 'data' as const, details: `${name} was removed.` }))
    : [];
  const view = new View(project, set, () => {});
  const edits = [...cutBlock(block), ...retiredEdits(view, known)];
  return { title: `Retire ${names[0]}`, ...recorded(project, set, { added, taken: [], retold: [] }, edits) };
}

const isTable = (project: Scene['project'], chunk: Block[number]['chunk']) =>
  project.documentOf(chunk)?.kind === 'changes';

/** The ids among those of the manifest that nothing has any more. Throws a `Refusal` where only its author can add them. */
function retiredEdits({ set }: View, ids: readonly string[]): PlannedEdit[] {
  const [head] = set.manifest.readings;
  const version = set.model?.version;
  if (ids.length === 0) return [];
  if (!head || !version) throw new Refusal('The manifest says no version in which the id could be retired.');
  const { text } = head.chunk;
  const said = ids.map((id) => `${yamlScalar(id, { inFlow: true })}: "${version.value}"`);
  const put = (at: number, words: string): PlannedEdit[] => [
    { at: { chunk: head.chunk, start: at, end: at }, text: words, purpose: 'record' },
  ];
  const value = pairOf(head.root, 'retired')?.value;
  if (!value) return put(lineEnd(text, version.end), `\nretired: { ${said.join(', ')} }`);
  const last = value.type === 'mapping' ? value.pairs.at(-1) : undefined;
  if (!last)
    throw new Refusal('“retired” in the manifest is written in a way that only its author can go on with.');
  const { end } = last.value ?? last.key;
  if (text[value.start] === '{') return put(end, `, ${said.join(', ')}`);
  const indent = text.slice(text.lastIndexOf('\n', last.key.start) + 1, last.key.start);
  return put(lineEnd(text, end), said.map((each) => `\n${indent}${each}`).join(''));
}

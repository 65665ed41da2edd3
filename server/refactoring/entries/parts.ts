/** Splits a question into two, or makes one of two: each says what it was, and the table of changes tells of it. */
import { partedWords } from '../../change/comparison/fates.ts';
import { additionTo } from '../../exchange/drafts/addition.ts';
import { nextId } from '../../exchange/drafts/new-question.ts';
import { groupAt } from '../../exchange/drafts/place.ts';
import { mentionsOf } from '../../features/places/names.ts';
import { written } from '../../features/places/uses.ts';
import { withReplacements } from '../../lint/fixing/fixing.ts';
import type { SectionEntry } from '../../model/reading.ts';
import { pairOf, type Replacement } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { distinct, type Plan, type PlannedEdit, Refusal } from '../plan.ts';
import { recorded } from '../record-changes.ts';
import { baseOrigins, versionOfBase } from '../rename/base-entry.ts';
import { wasAdded } from '../rename/was.ts';
import type { Refactoring, Scene } from '../scene.ts';
import { type Block, blocksAround, cutBlock, putAfter } from './blocks.ts';

/** Kinds of question of which there may be one more or one less. */
const PARTED = new Set(['information', 'judgement', 'narrative']);

const isParted = (entry: SectionEntry | undefined): entry is SectionEntry<'question'> =>
  entry?.kind === 'question' && PARTED.has(entry.model.kind?.value ?? '') && !entry.model.rows;

export function partings(scene: Scene): Refactoring[] {
  const { entry, place } = scene;
  if (!isParted(entry) || place.document.kind !== 'section') return [];
  const blocks = blocksAround(place.document, place.reading);
  const own = blocks.findIndex((each) => each[0] === place.reading);
  const [block, after] = [blocks[own], blocks[own + 1]];
  if (!block) return [];
  const next = after?.length === 1 ? after[0]!.definitions[0] : undefined;
  const other = next?.space === 'id' && isParted(next) ? next : undefined;
  const splitting: Refactoring = {
    name: 'split',
    kind: 'rewrite',
    title: `Split ${entry.name} into two questions`,
    plan: () => split(scene, entry, block),
  };
  if (!other || !after || !isAnsweredAlike(entry, other)) return [splitting];
  const merging: Refactoring = {
    name: 'merge',
    kind: 'rewrite',
    title: `Merge ${entry.name} and ${other.name} into one question`,
    plan: () => merged(scene, entry, other, after),
  };
  return [splitting, merging];
}

const sourceOf = ({ reading, node }: SectionEntry, field: string): string | undefined => {
  const value = pairOf(node, field)?.value;
  return value && reading.chunk.text.slice(value.start, value.end).trim();
};

/** Nothing is lost where two questions are one: they are asked and answered in the same way. */
function isAnsweredAlike(one: SectionEntry, other: SectionEntry): boolean {
  const fields = new Set(
    [one, other].flatMap(({ node }) =>
      node?.type === 'mapping' ? node.pairs.map(({ key }) => key.value) : [],
    ),
  );
  for (const own of ['id', 'text', 'was', 'guidance']) fields.delete(own);
  return [...fields].every((field) => sourceOf(one, field) === sourceOf(other, field));
}

/** What an entry has to say of the base, where that knows it and nothing is said yet. */
function wasOf({ project, set }: Scene, entry: SectionEntry, ids: readonly string[]): Replacement[] {
  const base = project.baseOf(set);
  const version = base && versionOfBase(base);
  if (!base || version === undefined) return [];
  const known = ids.filter((id) => base.set.defined('id', id).length > 0);
  if (known.length === 0 || baseOrigins(entry, base).length > 0) return [];
  const { reading, place, node } = entry;
  const named = {
    chunk: reading.chunk,
    name: place,
    node: node?.type === 'mapping' ? node : undefined,
    short: undefined,
  };
  const added = wasAdded(named, version, known[0]!);
  if (!added || known.length === 1) return added ? [added] : [];
  const one = yamlScalar(known[0]!, { inFlow: true });
  const list = `[${known.map((id) => yamlScalar(id, { inFlow: true })).join(', ')}]`;
  return [{ ...added, text: added.text.replace(`: ${one}`, `: ${list}`) }];
}

const planned = ({ reading }: SectionEntry, { start, end, text }: Replacement): PlannedEdit => ({
  at: { chunk: reading.chunk, start, end },
  text,
  purpose: 'change',
});

function toldOf(scene: Scene, whole: string, parts: readonly string[], isSplit: boolean) {
  const base = scene.project.baseOf(scene.set);
  const before = isSplit ? [whole] : parts;
  if (!base?.set || !before.some((id) => base.set.defined('id', id).length > 0)) return [];
  return [
    {
      items: [...new Set([whole, ...parts])],
      class: 'data' as const,
      details: partedWords(whole, parts, isSplit),
    },
  ];
}

function split(scene: Scene, entry: SectionEntry, block: Block): Plan {
  const { project, set, place } = scene;
  const addition = additionTo(set);
  const group = groupAt(place.document, place.reading.chunk.startLine);
  if (!addition || !group) throw new Refusal('The manifest does not say how ids are written.');
  const id = nextId(addition, place.document, group);
  const was = wasOf(scene, entry, [entry.name]);
  const { start, end } = written(entry.place);
  const copy = withReplacements(entry.reading.chunk.text, [{ start, end, text: id }, ...was]);
  const space = place.document.source.format === 'markdown' ? '\n\n' : '\n';
  const edits = [...was.map((each) => planned(entry, each)), putAfter(block, copy, space)];
  const rows = { added: toldOf(scene, entry.name, [entry.name, id], true), taken: [], retold: [] };
  return { title: `Split ${entry.name}`, ...recorded(project, set, rows, edits) };
}

function merged(
  scene: Scene,
  entry: SectionEntry<'question'>,
  other: SectionEntry<'question'>,
  after: Block,
): Plan {
  const { project, set } = scene;
  const [text, more] = [entry.model.text, other.model.text];
  const guidance = [entry.model.guidance, other.model.guidance];
  if (!text || !more) throw new Refusal('One of the two has no text yet.');
  if (guidance[1] && !guidance[0])
    throw new Refusal(
      `${other.name} has guidance, and ${entry.name} has none to which it could be added: move it first.`,
    );
  const both = `${text.value.trim()} ${more.value.trim()}`;
  const isPlain = text.style === 'heading' || text.style === 'plain';
  const asked = isPlain && !/: | #/.test(both) ? both : yamlScalar(both);
  const { chunk } = entry.reading;
  const was = wasOf(scene, entry, [entry.name, other.name]);
  const mentions = mentionsOf(project, set, other)
    .filter((at) => at.chunk !== after[0]!.chunk)
    .map((at): PlannedEdit => ({ at, text: entry.name, purpose: 'mentions' }));
  const edits: PlannedEdit[] = [
    { at: { chunk, start: text.start, end: text.end }, text: asked, purpose: 'change' },
    ...guidanceAdded(entry, other),
    ...was.map((each) => planned(entry, each)),
    ...cutBlock(after),
    ...mentions,
  ];
  const rows = { added: toldOf(scene, entry.name, [entry.name, other.name], false), taken: [], retold: [] };
  return { title: `Merge ${entry.name} and ${other.name}`, ...recorded(project, set, rows, distinct(edits)) };
}

/** The guidance of the second below that of the first. Throws a `Refusal` where the first is written on one line. */
function guidanceAdded(entry: SectionEntry<'question'>, other: SectionEntry<'question'>): PlannedEdit[] {
  const [own, more] = [entry.model.guidance, other.model.guidance];
  if (!own || !more) return [];
  const { chunk } = entry.reading;
  const end = own.start + chunk.text.slice(own.start, own.end).trimEnd().length;
  const put = (text: string): PlannedEdit[] => [{ at: { chunk, start: end, end }, text, purpose: 'change' }];
  if (own.style === 'prose') return put(`\n\n${more.value.trim()}`);
  if (own.style !== 'literal' || own.indent === undefined)
    throw new Refusal(
      `The guidance of ${entry.name} stands on one line: write it below “guidance: |” first.`,
    );
  const indent = ' '.repeat(own.indent);
  const lines = more.value
    .trim()
    .split(/\r?\n/)
    .map((line) => (line === '' ? '' : indent + line));
  return put(`\n\n${lines.join('\n')}`);
}

/** Moves a question or a key question up or down among those beside it, with all that belongs to it. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { type Plan, Refusal } from '../plan.ts';
import { recorded, rowSaying } from '../record-changes.ts';
import type { Refactoring, Scene } from '../scene.ts';
import { type Block, blocksAround, exchanged } from './blocks.ts';

export function moves(scene: Scene): Refactoring[] {
  const { entry, place } = scene;
  if (!entry || place.document.kind !== 'section') return [];
  const blocks = blocksAround(place.document, place.reading);
  const own = blocks.findIndex((block) => block.includes(place.reading));
  const [name] = namesIn(blocks[own] ?? []);
  const way = (is: 'up' | 'down', first: Block | undefined, second: Block | undefined): Refactoring[] =>
    !first || !second || name === undefined
      ? []
      : [
          {
            name: `move-${is}`,
            kind: 'move',
            title: `Move ${name} ${is}`,
            plan: () => moved(scene, name, first, second),
          },
        ];
  return [...way('up', blocks[own - 1], blocks[own]), ...way('down', blocks[own], blocks[own + 1])];
}

const namesIn = (block: Block): string[] =>
  block.flatMap(({ definitions }) =>
    definitions.filter(({ kind }) => kind === 'question' || kind === 'key question').map(({ name }) => name),
  );

function moved({ project, set }: Scene, name: string, first: Block, second: Block): Plan {
  if (first[0]!.chunk.level !== second[0]!.chunk.level)
    throw new Refusal(`${name} is the last of its kind here.`);
  const top = ({ definitions }: Block[number]) => definitions[0]?.name ?? '';
  const isMove = (block: Block) =>
    block.filter(({ chunk }) => chunk.level === block[0]!.chunk.level).map(top);
  const before = [...isMove(first), ...isMove(second)];
  const after = [...isMove(second), ...isMove(first)];
  const words = (names: readonly string[]) => `${sentenceList(names)} stand in another order.`;
  const edits = exchanged(first, second);
  const base = project.baseOf(set);
  const isKnown = base !== undefined && before.every((id) => base.set.defined('id', id).length > 0);
  const row = rowSaying(project, set, words(before));
  const rows = {
    added: isKnown && !row ? [{ items: after, class: 'wording' as const, details: words(after) }] : [],
    taken: row ? [row] : [],
    retold: [],
  };
  return { title: `Move ${name}`, ...recorded(project, set, rows, edits) };
}

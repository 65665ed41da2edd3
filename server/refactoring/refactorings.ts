/** Lists what can be done with what stands at a place, without its meaning anything else. */
import type { Project } from '../project/project.ts';
import type { Range } from '../text/position.ts';
import { insertions } from './entries/insert.ts';
import { moves } from './entries/move.ts';
import { partings } from './entries/parts.ts';
import { retirement } from './entries/retire.ts';
import { extractions } from './extract/extractions.ts';
import { newNumbers, renumbering } from './renumber.ts';
import { type Refactoring, type Scene, sceneAt } from './scene.ts';

export function refactoringsAt(project: Project, uri: string, range: Range): Refactoring[] {
  const scene = sceneAt(project, uri, range);
  if (!scene) return [];
  return [extractions, moves, insertions, numberings, partings, retirement].flatMap((each) => each(scene));
}

function numberings({ project, set, entry, place }: Scene): Refactoring[] {
  if (!entry || place.document.kind !== 'section') return [];
  const { document } = place;
  const isWhole = entry.kind === 'key question';
  const stretch = {
    document,
    keyQuestion: isWhole ? entry.name : (entry.parent ?? keyQuestionOf(place)),
    ...(isWhole ? {} : { from: entry.name }),
  };
  if (newNumbers(project, set, stretch).size === 0) return [];
  const title = isWhole
    ? `Number the questions of ${entry.name} in order`
    : `Number in order from ${entry.name} on`;
  return [{ name: 'renumber', kind: 'rewrite', title, plan: () => renumbering(project, set, stretch) }];
}

/** The key question above an entry. */
function keyQuestionOf({ document, reading }: Scene['place']): string | undefined {
  if (reading.chunk.level < 2) return undefined;
  const { readings } = document;
  const above = readings.slice(0, readings.indexOf(reading)).findLast(({ role }) => role === 'key question');
  return above?.definitions[0]?.name;
}

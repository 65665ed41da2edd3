/** Opens the set that `carag new` adds to, with the ids in use and how its judgements are answered. */
import type { IdStyle } from '../../model/ids.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { GRAMMAR_WORDS } from '../../syntax/conditions/words.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { paths } from '../disk/paths.ts';
import { disk, uriOf } from '../disk.ts';
import { Failure } from '../failure.ts';
import { pathTargets } from '../targets.ts';
import { loadWorkspace, shownPath } from '../workspace.ts';
import { sweepAround } from '../write.ts';

/** A set that something is to be added to. */
export interface OpenSet {
  readonly project: Project;
  readonly set: QuestionSet;
  readonly folder: string;
  /** Where the path really leads that the set was opened by. */
  readonly target: string;
  readonly style: IdStyle;
  /** Every id that is in use, was retired, or is left out on purpose. */
  readonly taken: readonly string[];
  /** How most judgements of the set are answered, as it is written after `answer:`. */
  readonly judged: string;
}

/** Opens the set around a path. Throws a `Failure` where there is none, or where it does not say how its ids are written. */
export async function openSet(path: string): Promise<OpenSet> {
  const [given] = await pathTargets([path]);
  const target = given!.targets[0]!;
  const folder = target.set;
  if (!folder)
    throw new Failure(
      `“${path}” belongs to no question set: there is no carag.yaml in its folder or above it. “carag new set” begins one.`,
    );
  const { project, asked } = await loadWorkspace(await pathTargets([folder]), disk);
  const set = project.setOf(asked[0]!);
  await sweepAround(project.documents.keys());
  if (set?.folder !== uriOf(folder))
    throw new Failure(`“${shownPath(asked[0]!)}” is not the manifest of a question set.`);
  if (!set.idStyle)
    throw new Failure(
      `“${shownPath(set.manifest.uri)}” does not say how ids are written: it needs “ids: lettered” or “ids: numbered”.`,
    );
  const { retired = [], unused = [] } = set.model ?? {};
  const taken = [
    ...set.names('id'),
    ...retired.map(({ key }) => key.value),
    ...unused.map(({ value }) => value),
  ];
  return { project, set, folder, target: target.path, style: set.idStyle, taken, judged: judgedList(set) };
}

const OWN_LIST = '{ one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }';

function judgedList(set: QuestionSet): string {
  const judged = (set.model?.answers ?? [])
    .filter(({ value }) => value?.sufficient)
    .map(({ key }) => key.value);
  const [first] = judged.sort((a, b) => set.mentionsOf('list', b).size - set.mentionsOf('list', a).size);
  return first ?? OWN_LIST;
}

/** A replacement in a document, as it is to be written. */
export function changeOf({ uri, source }: Document, replacement: Replacement) {
  return { path: paths.pathOf(uri), before: source.text, rounds: [[replacement]] };
}

/** A short name that nothing else has and the language of conditions does not use. */
export function freeName(name: string): string {
  return GRAMMAR_WORDS.has(name) ? `${name}-section` : name;
}

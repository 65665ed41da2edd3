import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IdStyle } from '../../model/ids.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { SetOfQuestions } from '../../project/question-sets.ts';
import { GRAMMAR_WORDS } from '../../syntax/conditions/words.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { disk } from '../disk.ts';
import { Failure, fileFailure } from '../failure.ts';
import { targetsOf } from '../targets.ts';
import { loadWorkspace, shownPath } from '../workspace.ts';
import { writeMended } from '../write.ts';

/** A set that something is to be added to. */
export interface OpenSet {
  readonly project: Project;
  readonly set: SetOfQuestions;
  readonly folder: string;
  readonly style: IdStyle;
  /** Every id that is in use, was retired, or is left out on purpose. */
  readonly taken: readonly string[];
  /** How most judgements of the set are answered, as it is written after `answer:`. */
  readonly judged: string;
}

/** Opens the set around a path. Throws a `Failure` where there is none, or where it does not say how its ids are written. */
export async function openSet(path: string): Promise<OpenSet> {
  const [given] = await targetsOf([path]);
  const folder = given!.targets[0]?.set;
  if (!folder)
    throw new Failure(
      `“${path}” belongs to no question set: there is no carag.yaml in its folder or above it. “carag new set” begins one.`,
    );
  const { project, asked } = await loadWorkspace(await targetsOf([folder]), disk);
  const set = project.setOf(asked[0]!);
  if (!set || dirname(fileURLToPath(set.manifest.uri)) !== folder)
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
  return { project, set, folder, style: set.idStyle, taken, judged: judgedList(set) };
}

const OWN_LIST = '{ one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }';

function judgedList(set: SetOfQuestions): string {
  const judged = (set.model?.answers ?? [])
    .filter(({ value }) => value?.sufficient)
    .map(({ key }) => key.value);
  const [first] = judged.sort((a, b) => set.mentionsOf('list', b).size - set.mentionsOf('list', a).size);
  return first ?? OWN_LIST;
}

/** Writes a file that is not there yet. Throws a `Failure` for one that is. */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw fileFailure(`“${path}” cannot be written`, error);
  }
}

/** Puts a replacement into a document on the disk. Throws a `Failure` where the file cannot be written. */
export async function writeChange({ uri, source }: Document, replacement: Replacement): Promise<void> {
  const file = shownPath(uri);
  const isWritten = await writeMended(fileURLToPath(uri), {
    before: source.text,
    rounds: [[replacement]],
  }).catch((error) => {
    throw fileFailure(`“${file}” cannot be written`, error);
  });
  if (!isWritten)
    throw new Failure(`“${file}” was changed by someone else in the meantime: run the command again.`);
}

/** A short name that nothing else has and the language of conditions does not use. */
export function freeName(name: string): string {
  return GRAMMAR_WORDS.has(name) ? `${name}-section` : name;
}

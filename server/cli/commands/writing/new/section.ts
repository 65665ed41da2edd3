/** The command `carag new section`: writes a section, and lists it in the manifest of its set. */
import { join, relative } from 'node:path';
import { newSection as draftOf } from '../../../../exchange/drafts/new-section.ts';
import { addDocument } from '../../../disk/write.ts';
import { changeOf, openSet } from '../../../drafts/open-set.ts';
import { Failure } from '../../../failure.ts';
import { print } from '../../../output/print.ts';
import { typed } from '../../../output/words.ts';
import { shownPath } from '../../../workspace.ts';

export interface NewSectionOptions {
  readonly in: string;
  readonly markdown?: boolean;
}

/** Writes a section and lists it in the manifest. Throws a `Failure` where there is such a section, or no set. */
export async function newSection(words: string, options: NewSectionOptions): Promise<void> {
  const open = await openSet(options.in);
  const { set, folder } = open;
  const { id, name, text, keyQuestion, isTaken, listing } = draftOf(
    open,
    words,
    options.markdown ? 'markdown' : 'yaml',
  );
  if (isTaken) throw new Failure(`There is a section “${id}” in this set already, so nothing was written.`);
  if (!listing)
    throw new Failure(
      `The list of sections in “${shownPath(set.manifest.uri)}” cannot be added to as it is written. Write it as “sections:” with a line for each section, and run the command again.`,
    );
  const file = relative('.', join(folder, name));
  await addDocument({ path: join(folder, name), text }, changeOf(set.manifest, listing));
  print(`Wrote ${file}, with key question ${keyQuestion}, and added it to ${shownPath(set.manifest.uri)}.
Next: put your own questions in place of the first one. “carag new question ${typed(file)} "…"” adds another.\n`);
}

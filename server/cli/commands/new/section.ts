import { join, relative } from 'node:path';
import { nextKeyQuestion, slugOf } from '../../drafts/ids.ts';
import { changeOf, freeName, openSet } from '../../drafts/open-set.ts';
import { sectionListed } from '../../drafts/place.ts';
import { oneLine, sectionText } from '../../drafts/texts.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { typed } from '../../output/words.ts';
import { shownPath } from '../../workspace.ts';
import { addDocument } from '../../write.ts';

export interface NewSectionOptions {
  readonly in: string;
  readonly markdown?: boolean;
}

/** Writes a section and lists it in the manifest. Throws a `Failure` where there is such a section, or no set. */
export async function newSection(words: string, options: NewSectionOptions): Promise<void> {
  const { set, folder, style, taken, judged } = await openSet(options.in);
  const title = oneLine(words);
  const id = freeName(slugOf(title));
  if (set.defined('id', id).length > 0)
    throw new Failure(`There is a section “${id}” in this set already, so nothing was written.`);
  const name = `${id}.carag.${options.markdown ? 'md' : 'yaml'}`;
  const listing = sectionListed(set.manifest, name);
  if (!listing)
    throw new Failure(
      `The list of sections in “${shownPath(set.manifest.uri)}” cannot be added to as it is written. Write it as “sections:” with a line for each section, and run the command again.`,
    );
  const keyQuestion = nextKeyQuestion(title, style, taken);
  const file = relative('.', join(folder, name));
  const text = sectionText(
    { id, title, keyQuestion, answer: judged },
    options.markdown ? 'markdown' : 'yaml',
  );
  await addDocument({ path: join(folder, name), text }, changeOf(set.manifest, listing));
  print(`Wrote ${file}, with key question ${keyQuestion}, and added it to ${shownPath(set.manifest.uri)}.
Next: put your own questions in place of the first one. “carag new question ${typed(file)} "…"” adds another.\n`);
}

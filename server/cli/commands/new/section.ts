/** The command `carag new section`: writes a section, and lists it in the manifest of its set. */
import { join, relative } from 'node:path';
import type { Document } from '../../../project/document.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { resolvePath } from '../../../text/uri.ts';
import { fileSlug, nextKeyQuestion } from '../../drafts/ids.ts';
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
  const id = freeName(fileSlug(title));
  const name = `${id}.carag.${options.markdown ? 'md' : 'yaml'}`;
  const begun = unlisted(set, name);
  const own = new Set(begun?.readings.flatMap(({ definitions }) => definitions.map((each) => each.name)));
  const keyQuestion = nextKeyQuestion(
    title,
    style,
    taken.filter((each) => !own.has(each)),
  );
  const text = sectionText(
    { id, title, keyQuestion, answer: judged },
    options.markdown ? 'markdown' : 'yaml',
  );
  if (set.defined('id', id).length > 0 && begun?.source.text !== text)
    throw new Failure(`There is a section “${id}” in this set already, so nothing was written.`);
  const listing = sectionListed(set.manifest, name);
  if (!listing)
    throw new Failure(
      `The list of sections in “${shownPath(set.manifest.uri)}” cannot be added to as it is written. Write it as “sections:” with a line for each section, and run the command again.`,
    );
  const file = relative('.', join(folder, name));
  await addDocument({ path: join(folder, name), text }, changeOf(set.manifest, listing));
  print(`Wrote ${file}, with key question ${keyQuestion}, and added it to ${shownPath(set.manifest.uri)}.
Next: put your own questions in place of the first one. “carag new question ${typed(file)} "…"” adds another.\n`);
}

/** A section of that name which the manifest does not list: a run that was stopped may have left it. */
function unlisted(set: QuestionSet, name: string): Document | undefined {
  const uri = resolvePath(set.folder, name)!;
  return set.lists(uri) ? undefined : set.documents.get(uri);
}

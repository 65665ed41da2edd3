import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { IdStyle } from '../../../model/ids.ts';
import { nextKeyQuestion } from '../../drafts/ids.ts';
import { writeNew } from '../../drafts/open-set.ts';
import { manifestText, oneLine, sectionText } from '../../drafts/texts.ts';
import { Failure, fileFailure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { typed } from '../../output/words.ts';

export interface NewSetOptions {
  readonly title?: string;
  readonly ids: IdStyle;
  readonly markdown?: boolean;
}

const FIRST_SECTION = 'Assessment';

/** Writes the manifest and the first section of a set. Throws a `Failure` where one of them is there already. */
export async function newSet(folder: string, { title, ids, markdown }: NewSetOptions): Promise<void> {
  const path = resolve(folder);
  const section = `assessment.carag.${markdown ? 'md' : 'yaml'}`;
  for (const file of ['carag.yaml', section])
    if (existsSync(join(path, file)))
      throw new Failure(`“${join(folder, file)}” is there already, so nothing was written.`);
  const name = oneLine(title ?? titleFrom(basename(path)));
  if (name === '') throw new Failure('The title of a set cannot be empty.');
  await mkdir(path, { recursive: true }).catch((error) => {
    throw fileFailure(`“${folder}” cannot be written`, error);
  });
  const draft = {
    id: 'assessment',
    title: FIRST_SECTION,
    keyQuestion: nextKeyQuestion(FIRST_SECTION, ids, []),
    answer: 'yes-no',
  };
  await writeNew(join(path, section), sectionText(draft, markdown ? 'markdown' : 'yaml'));
  await writeNew(join(path, 'carag.yaml'), manifestText({ title: name, ids, section }));
  print(`Wrote ${join(folder, 'carag.yaml')}, the manifest, and ${join(folder, section)}, a first section.
Next: put your own questions in place of the first one. “carag lint ${typed(folder)}” checks the set,
“carag new section” and “carag new question” add to it.\n`);
}

/** “domain-three” as a title: “Domain three”. */
function titleFrom(folder: string): string {
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

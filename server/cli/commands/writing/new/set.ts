/** The command `carag new set`: writes a folder with a manifest and a first section. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { newSet as draftOf } from '../../../../exchange/drafts/new-set.ts';
import { oneLine } from '../../../../exchange/drafts/texts.ts';
import type { IdStyle } from '../../../../model/ids.ts';
import { sweep } from '../../../disk/left-overs.ts';
import { writeAllNew } from '../../../disk/write.ts';
import { Failure } from '../../../failure.ts';
import { print } from '../../../output/print.ts';
import { typed } from '../../../output/words.ts';

export interface NewSetOptions {
  readonly title?: string;
  readonly ids: IdStyle;
  readonly markdown?: boolean;
}

/** Writes the manifest and the first section of a set. Throws a `Failure` where one of them is there already. */
export async function newSet(folder: string, { title, ids, markdown }: NewSetOptions): Promise<void> {
  const path = resolve(folder);
  const name = oneLine(title ?? titleFrom(basename(path)));
  if (name === '') throw new Failure('The title of a set cannot be empty.');
  const draft = draftOf(name, ids, markdown ? 'markdown' : 'yaml');
  const { name: section, text } = draft.section;
  await sweep(path);
  // A run that was stopped before it came to the manifest may have left the section.
  const isTaken = (file: string) =>
    existsSync(join(path, file)) && (file !== section || readFileSync(join(path, file), 'utf8') !== text);
  for (const file of ['carag.yaml', section])
    if (isTaken(file)) throw new Failure(`“${join(folder, file)}” is there already, so nothing was written.`);
  await writeAllNew([
    { path: join(path, section), text },
    { path: join(path, 'carag.yaml'), text: draft.manifest },
  ]);
  print(`Wrote ${join(folder, 'carag.yaml')}, the manifest, and ${join(folder, section)}, a first section.
Next: put your own questions in place of the first one. “carag lint ${typed(folder)}” checks the set,
“carag new section” and “carag new question” add to it.\n`);
}

/** “domain-three” as a title: “Domain three”. */
function titleFrom(folder: string): string {
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The command `carag new question`: adds a question to a section, with the next free id. */

import { newQuestion as draftOf, type NewKind } from '../../../../exchange/drafts/new-question.ts';
import { type KeyQuestionGroup, keyQuestionGroups } from '../../../../exchange/drafts/place.ts';
import { oneLine } from '../../../../exchange/drafts/texts.ts';
import type { Document } from '../../../../project/document.ts';
import { nearest } from '../../../../text/wording/nearest.ts';
import { uriOf } from '../../../disk/disk.ts';
import { writeMended } from '../../../disk/write.ts';
import { changeOf, openSet } from '../../../drafts/open-set.ts';
import { Failure } from '../../../failure.ts';
import { print } from '../../../output/print.ts';
import { typed } from '../../../output/words.ts';

export interface NewQuestionOptions {
  readonly kind: NewKind;
  readonly keyQuestion?: string;
}

/** Adds a question to a section. Throws a `Failure` where there is no such section, or no plain place in it. */
export async function newQuestion(path: string, words: string, options: NewQuestionOptions): Promise<void> {
  const set = await openSet(path);
  const document = set.project.documents.get(uriOf(set.target));
  if (document?.kind !== 'section')
    throw new Failure(`“${path}” is not a section: questions can only be added to one.`);
  if (oneLine(words) === '') throw new Failure('The text of a question cannot be empty.');
  const group = groupFor(document, path, options.keyQuestion);
  const { ids, insertion } = draftOf(set, document, group, { kind: options.kind, words });
  const id = ids.join();
  if (!insertion)
    throw new Failure(
      `There is no plain place for a question in “${path}” as it is written. Add it by hand; ${id} is free.`,
    );
  const { path: file, ...rewriting } = changeOf(document, insertion);
  await writeMended(file, rewriting);
  print(`Added ${id} to ${path}${group.keyQuestion ? `, below ${group.keyQuestion}` : ''}.
Next: write its guidance, and say with “ask-when:” if it is not always asked. “carag lint ${typed(path)}” checks it.\n`);
}

function groupFor(document: Document, path: string, wanted: string | undefined): KeyQuestionGroup {
  const groups = keyQuestionGroups(document);
  const found = wanted === undefined ? groups.at(-1) : groups.find((group) => group.keyQuestion === wanted);
  if (found) return found;
  if (wanted === undefined)
    throw new Failure(`“${path}” has no key question to which a question could be added.`);
  const meant = nearest(
    wanted,
    groups.flatMap((group) => group.keyQuestion ?? []),
  );
  throw new Failure(`“${path}” has no key question ${wanted}.${meant ? ` Did you mean ${meant}?` : ''}`);
}

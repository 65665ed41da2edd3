/** The command `carag new question`: adds a question to a section, with the next free id. */
import { headModel } from '../../../model/reading.ts';
import type { Document } from '../../../project/document.ts';
import { nearest } from '../../../text/nearest.ts';
import { uriOf } from '../../disk.ts';
import { nextBelow, nextKeyQuestion, stemOf } from '../../drafts/ids.ts';
import { changeOf, type OpenSet, openSet } from '../../drafts/open-set.ts';
import {
  type KeyQuestionGroup,
  keyQuestionGroups,
  questionInserted,
  writtenIds,
} from '../../drafts/place.ts';
import { oneLine } from '../../drafts/texts.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { typed } from '../../output/words.ts';
import { writeMended } from '../../write.ts';

export interface NewQuestionOptions {
  readonly kind: 'judgement' | 'information' | 'narrative';
  readonly keyQuestion?: string;
}

/** Adds a question to a section. Throws a `Failure` where there is no such section, or no plain place in it. */
export async function newQuestion(path: string, words: string, options: NewQuestionOptions): Promise<void> {
  const set = await openSet(path);
  const document = set.project.documents.get(uriOf(set.target));
  if (document?.kind !== 'section')
    throw new Failure(`“${path}” is not a section: questions can only be added to one.`);
  const text = oneLine(words);
  if (text === '') throw new Failure('The text of a question cannot be empty.');
  const group = groupFor(document, path, options.keyQuestion);
  const id = nextId(set, document, group);
  const answer = options.kind === 'judgement' ? set.judged : 'text';
  const insertion = questionInserted(document, group, { id, kind: options.kind, text, answer });
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

function nextId({ style, taken }: OpenSet, document: Document, group: KeyQuestionGroup): string {
  if (group.keyQuestion) return nextBelow(`${group.keyQuestion}.`, taken);
  const title = headModel(document.readings[0], 'section')?.title?.value ?? '';
  return nextBelow(stemOf(writtenIds(group.questions)) ?? `${nextKeyQuestion(title, style, taken)}.`, taken);
}

/** Writes acceptances of changes into the document in which reviewers read them. */
import { headModel } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Span } from '../../syntax/chunk.ts';
import { pairOf } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import type { Change } from '../version/classes.ts';

export interface Acceptor {
  readonly by: string;
  readonly why: string;
  readonly on: string;
}

/** A document that is new, or what is to be added to one; or the document that cannot be added to as it is written. */
export type WrittenAcceptances =
  | { readonly uri: string; readonly text: string }
  | { readonly at: Span; readonly text: string }
  | { readonly unfit: string };

export function acceptancesWritten(
  set: QuestionSet,
  changes: readonly Pick<Change, 'fingerprint' | 'what' | 'class'>[],
  acceptor: Acceptor,
): WrittenAcceptances {
  const document = set.inReadingOrder().find(({ kind }) => kind === 'acceptances');
  const items = changes.map((change) => written(change, acceptor)).join('\n');
  if (!document)
    return {
      uri: `${set.folder}/acceptances.carag.yaml`,
      text: `carag: acceptances\naccepted:\n${items}\n`,
    };
  const [head] = document.readings;
  const list = pairOf(head?.root, 'accepted')?.value;
  const last = list?.type === 'sequence' ? list.items.at(-1) : undefined;
  const text = head?.chunk.text ?? '';
  const line = last ? text.lastIndexOf('\n', last.start) + 1 : 0;
  if (!head || !headModel(head, 'acceptances') || !last || !/^ *- +$/.test(text.slice(line, last.start)))
    return { unfit: document.uri };
  const end = last.start + text.slice(last.start, last.end).trimEnd().length;
  const indent = text.slice(line, last.start).indexOf('-');
  const added = items.replace(/^ {2}/gm, ' '.repeat(indent));
  return { at: { chunk: head.chunk, start: end, end }, text: `\n${added}` };
}

function written(
  { fingerprint, what, class: of }: Pick<Change, 'fingerprint' | 'what' | 'class'>,
  { by, why, on }: Acceptor,
): string {
  return [
    `  - fingerprint: ${yamlScalar(fingerprint)}`,
    `    what: ${yamlScalar(what)}`,
    `    class: ${of}`,
    `    by: ${yamlScalar(by)}`,
    `    why: ${yamlScalar(why)}`,
    `    on: ${on}`,
  ].join('\n');
}

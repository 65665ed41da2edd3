/** Lists the questions and rows of one kind in a section, with what stands around each. */
import type { Question } from '../../../model/documents/section.ts';
import { isQuestion, kindOf } from '../../../model/questions.ts';
import type { Definition } from '../../../model/reading.ts';
import type { Document } from '../../../project/document.ts';
import { type Around, outlineOf } from '../../../project/order/outline.ts';
import { groupBy } from '../../../text/group-by.ts';

/** A question of a section document, with what stands around it. */
export interface Placed {
  readonly definition: Definition;
  readonly model: Question;
  readonly keyQuestion: Around['keyQuestion'];
  /** Of a row: its question. */
  readonly question: Around['question'];
}

const known = new WeakMap<Document, ReadonlyMap<string | undefined, readonly Placed[]>>();
const NONE: readonly Placed[] = [];

/** The questions and rows of a kind in a section document, in order; a row without a kind is of its question's. */
export function questionsOfKind(document: Document, kind: string): readonly Placed[] {
  const byKind = known.get(document) ?? groupBy(questionsIn(document), kindIn);
  known.set(document, byKind);
  return byKind.get(kind) ?? NONE;
}

function* questionsIn(document: Document): Generator<Placed> {
  for (const [definition, { keyQuestion, question }] of outlineOf(document))
    if (isQuestion(definition)) yield { definition, model: definition.model, keyQuestion, question };
}

const kindIn = ({ model, question }: Placed) => kindOf(model, question?.model)?.value;

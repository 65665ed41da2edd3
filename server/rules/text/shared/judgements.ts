/** Lists the questions and rows of one kind in a section, with what stands around each. */
import type { Question } from '../../../model/documents/section.ts';
import type { Definition } from '../../../model/reading.ts';
import type { Document } from '../../../project/document.ts';
import { outlineOf, type Surrounding } from '../../../project/outline.ts';

/** A question of a section document, with what stands around it. */
export interface Placed {
  readonly definition: Definition;
  readonly model: Question;
  readonly keyQuestion: Surrounding | undefined;
  /** Of a row: its question. */
  readonly question: Definition | undefined;
}

/** The questions and rows of a kind in a section document, in order; a row without a kind is of its question's. */
export function questionsOfKind(document: Document, kind: string): Placed[] {
  return [...outlineOf(document)].flatMap(([definition, { keyQuestion, question }]) => {
    if (definition.kind !== 'question' && definition.kind !== 'row') return [];
    const model = (definition.model ?? {}) as Question;
    const own = model.kind ?? (question?.model as Question | undefined)?.kind;
    return own?.value === kind ? [{ definition, model, keyQuestion, question }] : [];
  });
}

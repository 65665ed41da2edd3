/** Finds the text question just below a choice, in which the choice may be meant to be explained. */
import type { Fix } from '../../../lint/finding.ts';
import { addingField } from '../../../model/added-field.ts';
import type { OptionEntry } from '../../../model/answers.ts';
import { question } from '../../../model/documents/section.ts';
import { labelOf } from '../../../model/option-labels.ts';
import { isRecordOf } from '../../../model/read-shape.ts';
import type { Reading, SectionEntry } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { type Prover, passing, proverOf } from '../../../routing/proofs/prover.ts';
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { type Answered, answersNamed, resolvedAnswer } from '../../shared/answers.ts';

/** The question just below one, where it is answered in words and asked whenever an option of that one is chosen. */
export function nextText(
  reading: Reading,
  { model, stem }: Answered,
  code: string,
  view: View,
): SectionEntry | undefined {
  const asker = reading.definitions.find((each) => each.model === (stem ?? model));
  const next = asker && view.neighbours(asker).after;
  if (asker?.space !== 'id' || !next || asker.name === next.name) return undefined;
  const isText = answersNamed(view, next).some(
    ({ written }) => resolvedAnswer(view, written)?.form === 'text',
  );
  return isText && isAskedWith(asker, code, next, proverOf(view)) ? next : undefined;
}

/** True where it is proved that whoever chooses an option is asked the next question too. */
function isAskedWith(asker: SectionEntry, code: string, next: SectionEntry, prover: Prover): boolean {
  let isAsked = false;
  passing(() => {
    const [from, to] = [prover.routed(asker), prover.routed(next)];
    if (!from || !to) return;
    const chosen = from.space?.has(code);
    const where = chosen === undefined ? from.asked : prover.all([from.asked, chosen]);
    isAsked = !prover.isPossible(prover.all([where, prover.not(to.asked)]));
  });
  return isAsked;
}

/** The fix that says in which question an option is explained; none in brackets, or where others are said already. */
export function explainingIn(
  reading: Reading,
  { model, stem }: Answered,
  option: OptionEntry,
  place: SectionEntry,
): Fix[] {
  const { node, explainIn } = stem ?? model;
  const record = reading.records.find((each) => each.model.node === node);
  if (node?.type !== 'mapping' || explainIn || !isRecordOf(record, question)) return [];
  const value = `{ ${yamlScalar(option.key.value)}: ${yamlScalar(place.name)} }`;
  const edit = addingField(question, node, reading.chunk.text, 'explain-in', value);
  if (!edit) return [];
  const { start, end, text } = edit;
  const title = `Have “${labelOf(option)}” explained in ${place.name}`;
  return [{ title, safe: false, edits: [{ at: { chunk: reading.chunk, start, end }, text }] }];
}

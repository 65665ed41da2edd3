/** Says of a set what new questions and sections of it need: how ids are written, which are in use, how judgements are answered. */
import type { IdStyle } from '../../model/ids.ts';
import type { QuestionSet } from '../../project/question-sets.ts';

/** A set that something is to be added to. */
export interface Addition {
  readonly set: QuestionSet;
  readonly style: IdStyle;
  /** Every id that is in use, was retired, or is left out on purpose. */
  readonly taken: readonly string[];
  /** How most judgements of the set are answered, as it is written after `answer:`. */
  readonly judged: string;
}

/** What an addition to a set needs; undefined where the set does not say how its ids are written. */
export function additionTo(set: QuestionSet): Addition | undefined {
  const { idStyle: style, model } = set;
  if (!style) return undefined;
  const { retired = [], unused = [] } = model ?? {};
  const taken = [
    ...set.names('id'),
    ...retired.map(({ key }) => key.value),
    ...unused.map(({ value }) => value),
  ];
  return { set, style, taken, judged: judgedList(set) };
}

const OWN_LIST = '{ one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }';

function judgedList(set: QuestionSet): string {
  const judged = (set.model?.answers ?? [])
    .filter(({ value }) => value?.sufficient)
    .map(({ key }) => key.value);
  const [first] = judged.sort((a, b) => set.mentionsOf('list', b).size - set.mentionsOf('list', a).size);
  return first ?? OWN_LIST;
}

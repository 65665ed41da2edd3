/** Tells which questions fit a place: those of a kind and an answer that can be named there, and that come early enough. */
import { type AnswerForm, formOf } from '../../../model/answers.ts';
import { isAnswered, isQuestion, writtenAnswerOf } from '../../../model/questions.ts';
import type { Definition, Reading } from '../../../model/reading.ts';
import { View } from '../../../project/view.ts';
import { outcomeOf } from '../../../routing/cases/outcome.ts';
import { answerAt, choicesOf } from '../../places/options.ts';
import type { Scene } from '../cursor/scene.ts';

export type Fits = (definition: Definition) => boolean;

/** What may be asked about in a condition: questions that are answered, and that come before the one that asks. */
export function fitsCondition(scene: Scene): Fits {
  const isEarlier = earlier(scene);
  return (definition) => isAnswered(definition) && isEarlier(definition);
}

/** Which of the ways to ask about several options or rows anything can be asked in, found out in one pass. */
export function quantitiesAsked(scene: Scene): { readonly count: boolean; readonly rows: boolean } {
  const { set } = scene;
  const fits = fitsCondition(scene);
  const formOfList = new Map<string, AnswerForm | undefined>();
  const hasOptions = (definition: Definition): boolean => {
    const { list, anyOf } = writtenAnswerOf(definition) ?? {};
    if (anyOf || list === undefined) return anyOf !== undefined;
    const { value } = list;
    if (!formOfList.has(value))
      formOfList.set(value, formOf(set?.defined('list', value)[0]?.model ?? { node: undefined }));
    return formOfList.get(value) === 'any-of';
  };
  let [count, rows] = [false, false];
  for (const definition of set?.idsStarting('') ?? []) {
    count ||= hasOptions(definition) && !hasRows(definition) && fits(definition);
    rows ||= hasRows(definition) && fits(definition);
    if (count && rows) break;
  }
  return { count, rows };
}

/** What may be counted: the options that are chosen of a question. */
export function fitsCount(scene: Scene): Fits {
  const fits = fitsCondition(scene);
  return (definition) => fits(definition) && choicesOf(scene.set, definition.name)?.form === 'any-of';
}

/** What has rows, to be looked at one by one. */
export function fitsRows(scene: Scene): Fits {
  const fits = fitsCondition(scene);
  return (definition) => fits(definition) && hasRows(definition);
}

const hasRows = (definition: Definition) =>
  isQuestion(definition) && 'rows' in definition.model && definition.model.rows !== undefined;

/** What a field that names questions may name; undefined where it may be anything that has an id. */
export function fitsField(scene: Scene, field: string): Fits | undefined {
  const { set } = scene;
  switch (field) {
    case 'from':
      return fitsCount(scene);
    case 'explains': {
      const isEarlier = earlier(scene);
      return (definition) => isEarlier(definition) && canBeInsufficient(scene, definition);
    }
    case 'explain-in': {
      const isEarlier = earlier(scene);
      return (definition) =>
        isAnswered(definition) && !isEarlier(definition) && answerAt(set, definition)?.form === 'text';
    }
    case 'answered-by':
      return (definition) => isAnswered(definition) && (answerAt(set, definition)?.options.length ?? 0) > 0;
    case 'asked':
    case 'not-asked':
      return fitsExpectation(scene, field === 'asked');
    default:
      return undefined;
  }
}

/** What a case may expect: what follows from its facts and answers, as far as those are there, and each question once. */
function fitsExpectation(scene: Scene, isAsked: boolean): Fits {
  const outcome = outcomeIn(scene);
  const expected = new Set(outcome?.case.expected.map(({ name }) => name));
  return (definition) =>
    isQuestion(definition) &&
    !expected.has(definition.name) &&
    outcome?.evaluator.isAsked(definition.name) !== !isAsked;
}

/** What a case may answer: questions that are asked in it. */
export function fitsGiven(scene: Scene): Fits {
  const outcome = outcomeIn(scene);
  return (definition) =>
    isAnswered(definition) && !hasRows(definition) && outcome?.evaluator.isAsked(definition.name) !== false;
}

const outcomeIn = ({ project, reading, set }: Scene) =>
  set && outcomeOf(reading, new View(project, set, () => {}));

/** A question of which some answer, or some row, can be insufficient. */
function canBeInsufficient({ set }: Scene, definition: Definition): boolean {
  if (!isAnswered(definition)) return false;
  return (answerAt(set, definition)?.sufficient.length ?? 0) > 0;
}

const known = new WeakMap<Scene, Fits>();

/** Whether something comes before the place of the cursor in reading order. Beside a section, everything does. */
function earlier(scene: Scene): Fits {
  const isEarlier = known.get(scene) ?? earlierThan(scene);
  known.set(scene, isEarlier);
  return isEarlier;
}

function earlierThan({ document, index, set }: Scene): Fits {
  if (document.kind !== 'section' || !set) return () => true;
  const order = set.inReadingOrder();
  const own = order.indexOf(document);
  const after = new Set<Reading>(order.slice(own + 1).flatMap((each) => each.readings));
  for (const reading of document.readings.slice(index)) after.add(reading);
  return ({ reading }) => !after.has(reading);
}

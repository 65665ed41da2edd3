import { questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Answer, OptionEntry } from '../../model/answers.ts';
import type { GuidanceEntry } from '../../model/documents/question-set.ts';
import { guidanceEntry } from '../../model/documents/question-set.ts';
import type { Question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { foldedLabel, labelOf } from '../../model/option-labels.ts';
import { isQuestion, isQuestionRecord } from '../../model/questions.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { seenText } from '../../syntax/markdown/running.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { answersBehind, resolvedAnswer } from '../shared/answers.ts';
import { type DescribedLevel, describedLevels } from './shared/described-levels.ts';

const classified = (level: string, options: string) =>
  questions(`
- id: A1.1
  kind: information
  text: How is the risk classified?
  answer: { one-of: { low: Low, medium: Medium, ${options} } }
  guidance: |
    - Low – nothing points to harm.
    - Medium – harm is possible, but not likely.
    - High – harm is likely.
    - ${level} – harm could come at any moment.
`);

export const levelsInGuidance: Rule = {
  name: 'answer/levels-in-guidance',
  severity: 'warning',
  what: 'Guidance describes a level that the question does not offer.',
  why: 'Inspectors read how to recognise the level, and cannot record it. Cases are put down as something else.',
  remedy: 'Offer every level that the guidance describes as an option, or take it out of the guidance.',
  examples: [
    {
      bad: classified('«Very high»', 'high: High'),
      good: classified('Very high', 'high: High, very-high: Very high'),
      message:
        'The guidance of A1.1 describes “Very high”, which is not among its options. Add the option, or take the level out of the guidance.',
    },
  ],
  on: ['prose'],
  check(reading, report, view) {
    for (const record of reading.records) {
      if (isRecordOf(record, guidanceEntry)) checkEntry(reading, record.model, report, view);
      if (!isQuestionRecord(record) || !record.model.guidance) continue;
      const { model } = record;
      const id = reading.definitions.find((each) => each.model === model)?.name;
      checkGuidance(reading, record.model.guidance, { reading, model, id }, report, view);
    }
  },
};

/** A question that guidance is about, wherever the guidance stands. */
interface Guided {
  readonly reading: Reading;
  readonly model: Question;
  readonly id: string | undefined;
}

function checkEntry(reading: Reading, { id, guidance }: GuidanceEntry, report: Report, view: View): void {
  if (!id || !guidance || describedLevels(seenText(guidance)).length === 0) return;
  const name = withoutSpaces(id.value);
  const [target, ...others] = view.defined('id', name);
  if (!target || others.length > 0 || !isQuestion(target)) return;
  if (target.kind === 'row' && target.parent !== undefined) view.defined('id', target.parent);
  const guided = { reading: target.reading, model: target.model, id: name };
  checkGuidance(reading, guidance, guided, report, view);
}

function checkGuidance(reading: Reading, guidance: Scalar, guided: Guided, report: Report, view: View): void {
  const lists = describedLevels(seenText(guidance));
  if (lists.length === 0) return;
  const behind = answersBehind(guided);
  const answers = behind.flatMap(({ written }) => resolvedAnswer(view, written) ?? []);
  if (behind.length === 0 || answers.length < behind.length) return;
  if (answers.some(({ settings }) => settings.listedIn)) return;
  const toSource = sourcePlaces(guidance, reading.chunk.text);
  const whose = guided.id ?? 'this question';
  for (const { start, end, label, remedy } of lists.flatMap((list) => missing(list, answers, guided)))
    report(
      { start: toSource(start), end: toSource(end) },
      `The guidance of ${whose} describes “${label}”, ${remedy}`,
    );
}

const ADD = 'which is not among its options. Add the option, or take the level out of the guidance.';
const OFFER = 'a level that is not offered: the answer is written freely. Give the levels as options.';

function missing(
  list: readonly DescribedLevel[],
  answers: readonly Answer[],
  guided: Guided,
): (DescribedLevel & { remedy: string })[] {
  const options = answers.flatMap((answer) => answer.options);
  const unoffered = list.filter(({ label }) => !options.some((option) => isNamed(option, label)));
  const offered = list.length - unoffered.length;
  if (offered > 1 && offered >= unoffered.length)
    return unoffered.map((level) => ({ ...level, remedy: ADD }));
  return areWritten(answers) && asksForLevel(list, guided) ? [{ ...list[0]!, remedy: OFFER }] : [];
}

/** An option may say more than the guidance, or less: “High risk” is what “High” describes. */
function isNamed(option: OptionEntry, label: string): boolean {
  const named = foldedLabel(label);
  const names = [foldedLabel(labelOf(option)), option.key.value.toLowerCase().replace(/[-_]/g, ' ')];
  return names.some((name) => name === named || name.startsWith(`${named} `) || named.startsWith(`${name} `));
}

function areWritten(answers: readonly Answer[]): boolean {
  return answers.every(({ form, options }) => form === 'text' && options.length === 0);
}

/** The words for steps of a scale, in English and in Welsh. */
const STEP =
  /^(?:(?:very|extremely) )?(?:none|negligible|low|medium|moderate|high|mild|minor|serious|severe|critical|poor|weak|fair|adequate|inadequate|satisfactory|good|excellent|outstanding|requires improvement|isel|canolig|uchel)(?: iawn)?(?: (?:risk|level|concern|harm|impact))?$|^(?:level|lefel) \d/;
const DESCRIBES = /^(?:please )?(?:describe|explain|say|why|give|record|comment|set out)\b/i;

/** A scale of three steps or more, in the guidance of a question that asks where on it the case stands. */
function asksForLevel(list: readonly DescribedLevel[], { model, reading }: Guided): boolean {
  const kind = answersBehind({ reading, model })[0]?.kind?.value;
  const isScale = list.length > 2 && list.every(({ label }) => STEP.test(foldedLabel(label)));
  return kind === 'information' && isScale && !DESCRIBES.test(model.text?.value.trim() ?? '');
}

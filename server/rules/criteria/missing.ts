import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { file } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Question } from '../../model/documents/section.ts';
import { writtenRows } from '../../model/questions.ts';
import type { Definition, Reading, SectionEntry } from '../../model/reading.ts';
import { outlineOf } from '../../project/order/outline.ts';
import { criteriaOf } from '../../ratings/evidence/citations.ts';
import { isUnscored } from '../shared/list-uses.ts';
import { complete, criteria, judgements, timely } from './shared/examples.ts';

const standards = criteria(timely, complete);
const asked = (third: string) =>
  judgements('criteria: "1.2.1"', 'criteria: "1.2.2"', third)['assessment.carag.yaml']!;

export const missing: Rule = {
  name: 'criteria/missing',
  severity: 'warning',
  what: 'A judgement question cites no criterion, in a section where most of them do.',
  why: 'Its answers give evidence for nothing, and are left out of whatever is reported by criterion.',
  remedy:
    'Name the criterion under “criteria”. A question that counts nowhere says “scored: no”; one whose key question says what it rates needs none.',
  examples: [
    {
      bad: { ...standards, ...file('assessment.carag.yaml', asked('').replace('id: A3', 'id: «A3»')) },
      good: { ...standards, ...file('assessment.carag.yaml', asked('criteria: "1.2.2"')) },
      message: 'A3 cites no criterion, though most judgement questions of this section do.',
    },
  ],
  checkDocument(document, report, view) {
    if (!view || document.kind !== 'section') return;
    const judgements = document.readings.flatMap(judgementsIn);
    const unmapped = judgements.filter(({ isMapped }) => !isMapped);
    const mapped = judgements.length - unmapped.length;
    if (mapped < 2 || unmapped.length === 0) return;
    const outline = outlineOf(document);
    const isRated = (question: SectionEntry) =>
      outline.get(question)?.keyQuestion?.model?.rates !== undefined;
    const without = unmapped.filter(({ definition }) => !isRated(definition));
    if (without.length >= mapped) return;
    for (const { definition } of without)
      report(
        spanIn(definition.reading, placeOfWords(definition.reading, definition.place)),
        `${writtenId(definition)} cites no criterion, though most judgement questions of this section do.`,
      );
  },
};

interface Judgement {
  readonly definition: SectionEntry<'question'>;
  /** It cites a criterion, itself or in its rows. */
  readonly isMapped: boolean;
}

const known = new WeakMap<Reading, readonly Judgement[]>();

/** The judgement questions of a reading that count somewhere. */
function judgementsIn(reading: Reading): readonly Judgement[] {
  const judgements =
    known.get(reading) ??
    reading.definitions
      .filter(isJudgement)
      .map((definition) => ({ definition, isMapped: isMapped(definition.model) }));
  known.set(reading, judgements);
  return judgements;
}

function isJudgement(definition: Definition): definition is SectionEntry<'question'> {
  if (definition.kind !== 'question' || definition.model.kind?.value !== 'judgement') return false;
  return !isUnscored(definition.model.answer, definition.model);
}

/** True of a question that cites a criterion, itself or in its rows. */
function isMapped(question: Question): boolean {
  if (criteriaOf(question).length > 0) return true;
  return writtenRows(question).some(({ value }) => value !== undefined && criteriaOf(value).length > 0);
}

import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import { type Answer, answerFrom } from '../../model/answers.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { answerAt, answeredIn, resolvedAnswer } from '../shared/answers.ts';
import { isUnscored, judgedWith, LIST_USES, needsSufficient, otherwiseWith } from '../shared/list-uses.ts';

const judged = (more: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment good enough?
  answer:
    ${more}
`);

const set = (name: string, sufficient: string) => ({
  ...manifest(`
sections: [assessment.carag.yaml]
answers:
  ${name}:
    one-of: { fully: Fully, hardly: Hardly }
${sufficient}`),
  ...questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment good enough?
  answer: how-well
`),
});

export const judgementUnscored: Rule = {
  name: 'answer/judgement-unscored',
  severity: 'error',
  what: 'The answer to a judgement, or to a summary, does not say which of its codes are sufficient.',
  why: 'The question counts in the rating, but no answer to it can count as sufficient. Nor is what explains it ever asked.',
  remedy:
    'Name the codes under “sufficient”, at the list or at the question, or write “scored: no” where the question is not to count. A question that records a fact is of kind “information”.',
  examples: [
    {
      bad: judged('«one-of»: { fully: Fully, hardly: Hardly }'),
      good: judged('one-of: { fully: Fully, hardly: Hardly }\n    sufficient: [fully]'),
      message:
        'A1.1 is a judgement, but its answer does not say which codes are sufficient. Add “sufficient”, or “scored: no” if it is not to count.',
    },
    { bad: set('«how-well»', ''), good: set('how-well', '    sufficient: [fully]\n') },
  ],
  on: ['answer'],
  check(reading, report, view) {
    if (reading.kind === 'question-set') return checkLists(reading, report, view);
    for (const each of answeredIn(reading)) {
      if (!needsSufficient(each)) continue;
      const whole = resolvedAnswer(view, each.written);
      if (!whole || !isLeftOpen(whole, each.kind!.value) || isToldAtList(whole, view)) continue;
      const place = answerAt(reading, each, whole);
      if (!place) continue;
      report(
        place,
        `${subjectAt(reading, place.start)} is a ${each.kind!.value}, but ${answerOf(whole)} does not say which codes are sufficient. Add “sufficient”, or “scored: no” if it is not to count.`,
      );
    }
  },
};

/** An answer that does not fit the kind of question is told by itself. */
function isLeftOpen({ form, options, sufficient, settings }: Answer, kind: string): boolean {
  const fits = kind === 'summary' ? form === 'one-of' : form !== 'text' && options.length > 0;
  return fits && sufficient.length === 0 && !isUnscored(settings);
}

/** A list that only judgements use is itself at fault; one that records facts too is used wrongly. */
function isToldAtList({ list }: Answer, view: View): boolean {
  return list !== undefined && !view.isHeld(LIST_USES, otherwiseWith(list));
}

function answerOf({ list }: Answer): string {
  return list === undefined ? 'its answer' : `the answer list ${list}`;
}

function checkLists(reading: Reading, report: Report, view: View): void {
  for (const { space, name, model, place } of reading.definitions) {
    if (space !== 'list' || !model || !view.isHeld(LIST_USES, judgedWith(name))) continue;
    const whole = answerFrom(model, () => undefined);
    if (!whole || !isLeftOpen(whole, 'judgement') || !isToldAtList({ ...whole, list: name }, view)) continue;
    report(
      placeOfWords(reading, place),
      `The answer list ${name} answers judgements, but does not say which of its codes are sufficient. Add “sufficient”, or “scored: no” if they are not to count.`,
    );
  }
}

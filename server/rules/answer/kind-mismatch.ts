import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { type Answer, type AnswerForm, FORMS_OF_KIND } from '../../model/answers.ts';
import { question } from '../../model/documents/section.ts';
import { isNote } from '../../model/questions.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { type Answered, answerAt, answeredIn, fieldAt, resolvedAnswer } from '../shared/answers.ts';
import { isUnscored } from '../shared/list-uses.ts';

const asked = (kind: string, answer: string) =>
  questions(`
- id: A1.1
  kind: ${kind}
  text: What was done about health?
  answer: ${answer}
`);

export const kindMismatch: Rule = {
  name: 'answer/kind-mismatch',
  severity: 'error',
  what: 'A question is answered in a way that does not go with its kind.',
  why: 'The kind says what an answer is for: a judgement or a summary is counted, a narrative is read, an explanation says why. Answered otherwise, it cannot be.',
  remedy:
    'Change the kind, or the answer. Judgements need options, summaries one option out of several, narratives text, explanations text or the reasons to choose from; a note has no answer.',
  examples: [
    {
      bad: asked('narrative', '«yes-no»'),
      good: asked('narrative', 'text'),
      message:
        'A1.1 is a narrative, which is answered in words, but it is answered by one option. Change its kind, or its answer to text.',
    },
    { bad: asked('judgement', '«text»'), good: asked('judgement', 'yes-no') },
  ],
  on: ['answer'],
  check(reading, report, view) {
    for (const each of answeredIn(reading)) {
      const whole = resolvedAnswer(view, each.written);
      const rule = each.kind && RULES[each.kind.value];
      if (!whole || !rule || fits(each, view) || isOddRow(reading, each, view)) continue;
      const place = answerAt(reading, each, whole);
      if (!place) continue;
      const kind = rule.instead?.(whole);
      report(
        place,
        `${subjectAt(reading, place.start)} is ${rule.called}, but it is answered ${ANSWERED[whole.form]}. ${rule.remedy}`,
        {
          fixes: kind
            ? [
                replace(
                  spanIn(reading, placeOfWords(reading, each.kind!)),
                  kind,
                  `Make it of kind “${kind}”`,
                  false,
                ),
              ]
            : [],
        },
      );
    }
    for (const record of reading.records) {
      if (!isRecordOf(record, question) || !isNote(record.model) || !record.model.answer) continue;
      const place = fieldAt(reading, record.model, 'answer');
      if (place)
        report(
          place,
          `${subjectAt(reading, place.start)} is a note, which is read and not answered. Leave the answer out, or change its kind.`,
        );
    }
  },
};

function fits({ kind, written, model, stem }: Answered, view: View): boolean {
  const whole = resolvedAnswer(view, written);
  const rule = RULES[kind?.value ?? ''];
  if (!whole || !rule || FORMS_OF_KIND[kind!.value]?.includes(whole.form)) return whole !== undefined;
  const isMeasured = whole.form === 'number' || whole.form === 'date';
  return (
    rule === RULES.judgement &&
    isMeasured &&
    (whole.options.length > 0 || isUnscored(whole.settings, model, stem))
  );
}

/** True of a row that is answered otherwise than the rest of its grid, such as one in which to say what else there was. */
function isOddRow(reading: Reading, { model, stem }: Answered, view: View): boolean {
  if (!stem || model.kind) return false;
  return answeredIn(reading).some((each) => (each.stem ?? each.model) === stem && fits(each, view));
}

interface KindRule {
  readonly called: string;
  readonly remedy: string;
  /** The kind that goes with the answer as it is. */
  readonly instead?: (whole: Answer) => string;
}

const RULES: Partial<Record<string, KindRule>> = {
  judgement: {
    called: 'a judgement, which needs options to count',
    remedy: 'Give it options, or change its kind.',
    instead: ({ form }) => (form === 'text' ? 'narrative' : 'information'),
  },
  summary: {
    called: 'a summary, which is answered by one option out of several',
    remedy: 'Give it the options of its scale.',
  },
  narrative: {
    called: 'a narrative, which is answered in words',
    remedy: 'Change its kind, or its answer to text.',
    instead: () => 'information',
  },
  explanation: {
    called: 'an explanation, which is answered in words or by reasons that are offered',
    remedy: 'Change its kind, or its answer to text.',
  },
};

const ANSWERED: Record<AnswerForm, string> = {
  'one-of': 'by one option',
  'any-of': 'by any number of options',
  text: 'in words',
  number: 'by a number',
  date: 'by a date',
};

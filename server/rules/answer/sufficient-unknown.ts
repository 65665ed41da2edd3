import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Answer, OptionEntry, WrittenAnswer } from '../../model/answers.ts';
import type { Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { resolvedAnswer, writtenIn } from '../shared/answers.ts';
import { hasRepeats } from '../shared/repeated-names.ts';
import { codeMeant } from './shared/codes.ts';

const set = (list: string) => ({
  ...manifest(`sections: [assessment.carag.yaml]\nanswers:\n  how-well:\n${list}`),
  ...questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment good enough?
  answer: how-well
`),
});

const graded = (sufficient: string, notApplicable: string) =>
  set(`    one-of:
      fully: Fully
      mostly: Mostly
      hardly: Hardly
      no-need: { label: No need, means: The case called for no assessment. }
    sufficient: [${sufficient}]
    not-applicable: [${notApplicable}]
`);

export const sufficientUnknown: Rule = {
  name: 'answer/sufficient-unknown',
  severity: 'error',
  what: 'A code that is to count as sufficient, or as not applicable, is none of the answer’s, or is to count as both.',
  why: 'Answers are counted wrongly, and so are the ratings that rest on them.',
  remedy: 'Name codes of the answer’s own options, each either as sufficient or as not applicable.',
  examples: [
    {
      bad: graded('fully, «mostley»', 'no-need'),
      good: graded('fully, mostly', 'no-need'),
      message:
        'The answer list how-well counts mostley as sufficient, which is none of its codes. Did you mean mostly?',
    },
    {
      bad: graded('fully, mostly, no-need', '«no-need»'),
      good: graded('fully, mostly', 'no-need'),
    },
  ],
  on: ['answer'],
  check(reading, report, view) {
    for (const answer of writtenIn(reading)) {
      const whole = resolvedAnswer(view, answer);
      if (!whole) continue;
      const unknown = whole.settings.listedIn ? [] : unknownCodes(answer, whole.options);
      for (const each of unknown) reportUnknown(reading, each, whole.options, report);
      for (const code of countedTwice(answer, whole))
        if (!unknown.some((each) => each.code.value === code.value))
          report(
            placeOfWords(reading, code),
            `${subjectAt(reading, code.start)} counts ${code.value} both as sufficient and as not applicable. Leave it in one of the two.`,
          );
    }
  },
};

interface Counted {
  readonly code: Scalar;
  readonly as: string;
}

function unknownCodes(
  { sufficient, notApplicable }: WrittenAnswer,
  options: readonly OptionEntry[],
): Counted[] {
  if (hasRepeats(options.map(({ key }) => key.value))) return [];
  const counted = [
    ...(sufficient ?? []).map((code) => ({ code, as: 'sufficient' })),
    ...(notApplicable ?? []).map((code) => ({ code, as: 'not applicable' })),
  ];
  return counted.filter(({ code }) => !options.some(({ key }) => key.value === code.value));
}

function reportUnknown(
  reading: Reading,
  { code, as }: Counted,
  options: readonly OptionEntry[],
  report: Report,
): void {
  const meant = codeMeant(code.value, options);
  const place = placeOfWords(reading, code);
  report(
    place,
    `${subjectAt(reading, code.start)} counts ${code.value} as ${as}, which is none of its codes.${meant ? ` Did you mean ${meant}?` : ''}`,
    {
      fixes: meant ? [replace(spanIn(reading, place), meant, `Change ${code.value} to ${meant}`, false)] : [],
    },
  );
}

/** Codes that count as both, where this answer says so itself. */
function countedTwice(own: WrittenAnswer, { sufficient, notApplicable }: Answer): readonly Scalar[] {
  const has = (codes: readonly Scalar[], { value }: Scalar) => codes.some((code) => code.value === value);
  if (own.notApplicable) return own.notApplicable.filter((code) => has(sufficient, code));
  return (own.sufficient ?? []).filter((code) => has(notApplicable, code));
}

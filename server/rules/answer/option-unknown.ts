import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { OptionEntry } from '../../model/answers.ts';
import type { Question } from '../../model/documents/section.ts';
import { isQuestionRecord } from '../../model/questions.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { answersBehind, resolvedAnswer } from '../shared/answers.ts';
import { hasRepeats } from '../shared/repeated-names.ts';
import { codeMeant } from './shared/codes.ts';

const meaning = (code: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  means: { ${code}: It was ready within two weeks. }
`);

export const optionUnknown: Rule = {
  name: 'answer/option-unknown',
  severity: 'error',
  what: 'A question says something about an option that its answer does not have.',
  why: 'What is said there is shown nowhere and does nothing.',
  remedy: 'Under “means”, “only-when” and “explain-in” of a question, name codes of its answer.',
  examples: [
    {
      bad: meaning('«yess»'),
      good: meaning('yes'),
      message: 'A1.1 says what yess means, which is none of its codes. Did you mean yes?',
    },
  ],
  on: ['question'],
  check(reading, report, view) {
    for (const record of reading.records) {
      const said = isQuestionRecord(record) ? sayingsOf(record.model) : [];
      if (said.length === 0) continue;
      const options = optionsOf({ reading, model: record.model }, view);
      for (const { code, saying } of said) {
        if (!options || hasRepeats(options.map(({ key }) => key.value))) continue;
        if (options.some(({ key }) => key.value === code.value)) continue;
        const meant = codeMeant(code.value, options);
        const place = placeOfWords(reading, code);
        report(
          place,
          `${subjectAt(reading, code.start)} says ${saying(code.value)}, which is none of its codes.${meant ? ` Did you mean ${meant}?` : ''}`,
          {
            fixes: meant
              ? [replace(spanIn(reading, place), meant, `Change ${code.value} to ${meant}`, false)]
              : [],
          },
        );
      }
    }
  },
};

type Saying = (code: string) => string;

const SAYINGS: [keyof Question & ('means' | 'onlyWhen' | 'explainIn'), Saying][] = [
  ['means', (code) => `what ${code} means`],
  ['onlyWhen', (code) => `when to offer ${code}`],
  ['explainIn', (code) => `where to explain ${code}`],
];

function sayingsOf(model: Question): { code: Scalar; saying: Saying }[] {
  return SAYINGS.flatMap(([field, saying]) => (model[field] ?? []).map(({ key }) => ({ code: key, saying })));
}

/** All that can be chosen in a question or its rows; undefined where that cannot be told. */
function optionsOf(
  entry: Parameters<typeof answersBehind>[0],
  view: View,
): readonly OptionEntry[] | undefined {
  const answers = answersBehind(entry).map(({ written }) => resolvedAnswer(view, written));
  const isClear = answers.length > 0 && answers.every((answer) => answer && !answer.settings.listedIn);
  return isClear ? answers.flatMap((answer) => answer!.options) : undefined;
}

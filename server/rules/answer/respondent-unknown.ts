import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { type ExampleSet, manifest, questions } from '../../lint/example.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import { question, row } from '../../model/documents/section.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { nearest } from '../../text/wording/nearest.ts';

const answeredBy = (respondent: string): ExampleSet => ({
  ...manifest(`
respondents: { inspector: Inspector, case-manager: Case manager }
sections: [assessment.carag.yaml]
`),
  ...questions(`
- id: A1.1
  kind: information
  text: Which plan is it?
  respondent: ${respondent}
  answer: text
`),
});

export const respondentUnknown: Rule = {
  name: 'answer/respondent-unknown',
  severity: 'error',
  what: 'A question is to be answered by somebody whom the set does not name.',
  why: 'Nobody is asked: the form cannot tell to whom the question goes.',
  remedy: 'Correct the name, or add it under “respondents” in the manifest, with the words that are read.',
  examples: [
    {
      bad: answeredBy('«case-manger»'),
      good: answeredBy('case-manager'),
      message:
        'A1.1 is answered by case-manger, who is none of the respondents of this set. Did you mean case-manager?',
    },
  ],
  on: ['question'],
  check(reading, report, view) {
    for (const record of reading.records) {
      const respondent = isRecordOf(record, question, row) ? record.model.respondent : undefined;
      if (respondent && view.defined('respondent', respondent.value).length === 0)
        tell(reading, respondent, view, report);
    }
  },
};

function tell(reading: Reading, respondent: Scalar, view: View, report: Report): void {
  const { value } = respondent;
  const meant = nearest(value, view.names('respondent'));
  const at = placeOfWords(reading, respondent);
  report(
    at,
    `${subjectAt(reading, at.start)} is answered by ${value}, who is none of the respondents of this set.${meant ? ` Did you mean ${meant}?` : ''}`,
    { fixes: meant ? [replace(spanIn(reading, at), meant, `Change ${value} to ${meant}`, false)] : [] },
  );
}

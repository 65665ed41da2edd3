import { subjectAt } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { asWritten, idInWords, isKnown, referencesIn, verbOf } from '../shared/references.ts';
import { retiredId } from '../shared/retired.ts';

const set = manifest(`
sections: [assessment.carag.yaml]
retired: { A1.2: "0.9" }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`);

const oneQuestion = (guidance: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: ${guidance}
`);

export const retired: Rule = {
  name: 'ref/retired',
  severity: 'error',
  what: 'A reference names an id that is retired.',
  why: 'Inspectors are sent to a question that is no longer asked.',
  remedy: 'Refer to the question that took its place, or take the sentence out.',
  examples: [
    {
      bad: { ...set, ...oneQuestion('Compare with [[«A1.2»]].') },
      good: { ...set, ...oneQuestion('Compare with what the last review found.') },
      message: 'A1.1 refers to A1.2, which was retired in version 0.9.',
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      const name = mention.form === 'word' ? idInWords(mention, view) : mention.name;
      if (mention.form === 'bare' || !name || isKnown(view, name)) continue;
      const known = retiredId(view, name);
      if (!known) continue;
      const since = known.version ? ` in version ${known.version}` : '';
      report(
        mention,
        `${subjectAt(reading, mention.start)} ${verbOf(mention)} ${asWritten(reading, mention)}, which was retired${since}.`,
        {
          related: [{ at: known.at, message: 'The manifest says here that it is retired.' }],
        },
      );
    }
  },
};

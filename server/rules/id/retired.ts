import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { retiredId } from '../shared/retired.ts';

const set = manifest(`
sections: [assessment.carag.yaml]
retired: { A1.2: "0.9" }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`);

const twoQuestions = (second: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: ${second}
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`);

export const retired: Rule = {
  name: 'id/retired',
  severity: 'error',
  what: 'A retired id is used again.',
  why: 'Data collected under the id in earlier versions would be taken for answers to the new question.',
  remedy:
    'Give the question an id that was never used. If it is the old question that has come back, take the id out of “retired” in the manifest.',
  examples: [
    {
      bad: { ...set, ...twoQuestions('«A1.2»') },
      good: { ...set, ...twoQuestions('A1.3') },
      message: 'A1.2 was retired in version 0.9, so nothing may use it again. Give this question a new id.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      if (definition.space !== 'id' || definition.kind === 'section') continue;
      const known = retiredId(view, definition.name);
      if (!known) continue;
      const since = known.version ? ` in version ${known.version}` : '';
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} was retired${since}, so nothing may use it again. Give this ${definition.kind} a new id.`,
        {
          related: [{ at: known.at, message: 'The manifest says here that it is retired.' }],
        },
      );
    }
  },
};

import { listed, placeOfWords, writtenId } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { LOST } from '../../project/catalogue.ts';
import { isFirst } from './shared/first.ts';

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

export const gap: Rule = {
  name: 'id/gap',
  severity: 'hint',
  what: 'An id is left out between two others.',
  why: 'Readers look for the question that is not there, and nobody can tell whether it was lost or left out on purpose.',
  remedy:
    'Number the questions without gaps in a set that has never been used. In any other, list the id under “unused” in the manifest, or under “retired” where it once stood for a question.',
  examples: [
    {
      bad: twoQuestions('«A1.3»'),
      good: twoQuestions('A1.2'),
      message: 'A1.3 follows a gap: there is no A1.2 in this set. List it under “unused” if that is meant.',
    },
    {
      bad: twoQuestions('«A1.4»'),
      good: {
        ...manifest(`
sections: [assessment.carag.yaml]
unused: [A1.2]
retired: { A1.3: "1.0" }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`),
        ...twoQuestions('A1.4'),
      },
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      if (definition.space !== 'id') continue;
      const missing = view.numbering(definition.name).missing?.filter((id) => !view.isHeld(LOST, id));
      if (missing === undefined || missing.length === 0 || !isFirst(definition, view)) continue;
      const isOne = missing.length === 1;
      const ids = missing.length > 3 ? `${missing[0]} to ${missing.at(-1)}` : listed(missing);
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} follows a gap: there ${isOne ? 'is' : 'are'} no ${ids} in this set. List ${isOne ? 'it' : 'them'} under “unused” if that is meant.`,
      );
    }
  },
};

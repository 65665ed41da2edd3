import { placeOfWords } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { someSectionIsMissing } from '../shared/missing-sets.ts';
import { LISTS_NAMED, listMeant } from './shared/list-names.ts';

const set = (lists: string) => ({
  ...manifest(`sections: [assessment.carag.yaml]\nanswers:\n${lists}`),
  ...questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
});

const yesNo = '  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';

export const listUnused: Rule = {
  name: 'answer/list-unused',
  severity: 'hint',
  what: 'No question is answered from an answer list of the manifest.',
  why: 'Whoever changes the list believes that it matters. Of a set in which no question names a list yet, nothing is said.',
  remedy: 'Use the list, or take it out.',
  examples: [
    {
      bad: set(`${yesNo}  «how-well»: { one-of: { fully: Fully, hardly: Hardly } }\n`),
      good: set(yesNo),
      message: 'No question is answered from the list how-well. Use it, or take it out.',
    },
  ],
  on: ['question-set'],
  check(reading, report, view) {
    const unused = reading.definitions.filter(
      ({ space, name }) => space === 'list' && !view.isMentioned('list', name),
    );
    if (unused.length === 0 || someSectionIsMissing(view)) return;
    const named = view.keysOf(LISTS_NAMED);
    if (named.length === 0) return;
    const meant = new Set(named.map((name) => listMeant(name, view)));
    for (const { name, place } of unused)
      if (!meant.has(name))
        report(
          placeOfWords(reading, place),
          `No question is answered from the list ${name}. Use it, or take it out.`,
        );
  },
};

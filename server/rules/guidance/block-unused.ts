import { manifest, questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { someSectionIsMissing } from '../shared/missing-sets.ts';

const set = (block: string) => ({
  ...manifest(`
sections: [assessment.carag.yaml]
guidance-blocks:
  ${block}: Weigh what was done well against what was not.
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`),
});

const summary = (more: string) =>
  questions(`
- id: A1S
  kind: summary
  text: Is assessment good enough?
  answer: yes-no
${more}
`);

export const blockUnused: Rule = {
  name: 'guidance/block-unused',
  severity: 'hint',
  what: 'No question, key question or section shows a guidance block of the set.',
  why: 'Its words are kept up for nobody, and a reader may think that they apply.',
  remedy: 'Name it under “use” where it belongs, or take it out.',
  examples: [
    {
      bad: { ...set('«balance»'), ...summary('') },
      good: { ...set('balance'), ...summary('  use: balance') },
      message:
        'The guidance block balance is used nowhere. Name it under “use” where it belongs, or take it out.',
    },
  ],
  on: ['question-set'],
  check(reading, report, view) {
    const unused = reading.definitions.filter(
      ({ space, name }) => space === 'block' && !view.isMentioned('block', name),
    );
    if (unused.length === 0 || someSectionIsMissing(view)) return;
    for (const { name, place } of unused)
      report(
        place,
        `The guidance block ${name} is used nowhere. Name it under “use” where it belongs, or take it out.`,
      );
  },
};

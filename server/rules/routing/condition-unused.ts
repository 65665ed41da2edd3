import { manifest } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { reportUnused } from './shared/unused.ts';
import { asked } from './syntax.ts';

const set = (name: string) =>
  manifest(`
sections: [assessment.carag.yaml]
conditions:
  ${name}: A1.1 is custody
`);

export const conditionUnused: Rule = {
  name: 'routing/condition-unused',
  severity: 'hint',
  what: 'A condition has a name that no other condition uses.',
  why: 'Whoever changes it believes that something depends on it.',
  remedy: 'Use the name where the condition is meant, or take it out.',
  examples: [
    {
      bad: { ...set('«in-custody»'), ...asked('A1.1 is custody') },
      good: { ...set('in-custody'), ...asked('in-custody') },
      message: 'No other condition uses in-custody. Use it where it is meant, or take it out.',
    },
  ],
  on: ['question-set'],
  check(reading, report, view) {
    reportUnused(
      'condition',
      reading,
      report,
      view,
      (name) => `No other condition uses ${name}. Use it where it is meant, or take it out.`,
    );
  },
};

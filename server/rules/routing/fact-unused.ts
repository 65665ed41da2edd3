import { manifest } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { reportUnused } from './shared/unused.ts';
import { asked } from './syntax.ts';

const set = (name: string) =>
  manifest(`
sections: [assessment.carag.yaml]
facts:
  ${name}: { one-of: { england: England, wales: Wales } }
`);

export const factUnused: Rule = {
  name: 'routing/fact-unused',
  severity: 'hint',
  what: 'A fact is asked about in no condition.',
  why: 'It has to be known of every case, and decides nothing.',
  remedy: 'Ask about it where questions differ by it, or take it out.',
  examples: [
    {
      bad: { ...set('«nation»'), ...asked('A1.1 is custody') },
      good: { ...set('nation'), ...asked('A1.1 is custody and nation is wales') },
      message: 'No condition asks about nation. Ask about it where questions differ by it, or take it out.',
    },
  ],
  on: ['question-set'],
  check(reading, report, view) {
    reportUnused(
      'fact',
      reading,
      report,
      view,
      (name) => `No condition asks about ${name}. Ask about it where questions differ by it, or take it out.`,
    );
  },
};

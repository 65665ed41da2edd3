import { entryAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { entriesOf } from '../../lint/gated-entries.ts';
import { calledHere, forExample } from '../../lint/reason-words.ts';
import type { Rule } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';

const asked = (condition: string, earlier = '«A1.2»') =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: A1.1 is yes
  text: What is the plan called?
  answer: { one-of: { first: First plan, review: Review } }
- id: A1.3
  kind: information
  ask-when: ${condition}
  text: Who agreed to the {{${earlier}}}?
  answer: text
`);

export const carryForwardUnasked: Rule = {
  name: 'routing/carry-forward-unasked',
  severity: 'warning',
  what: 'An answer is carried forward, or made into rows, that some cases do not have because the question was not asked.',
  why: 'The form has a hole there: inspectors read a sentence without its most important word, or a table without rows.',
  remedy: 'Ask only where the earlier question is answered too, or say it without the answer.',
  examples: [
    {
      bad: asked('A1.1 is answered'),
      good: asked('A1.2 is review', 'A1.2'),
      message:
        'A1.3 is also asked where A1.2, whose answer it carries forward, is not, for example where A1.1 is “No”.',
    },
  ],
  check(reading, report, view) {
    proving(view, (prover) => {
      if (entriesOf(reading).length === 0) return;
      for (const mention of reading.mentions) {
        const isRows = mention.form === 'field' && mention.leaf.field === 'rows';
        if (mention.form !== 'carry' && !isRows) continue;
        const definition = entryAt(reading, mention.start);
        const routed = definition && prover.routed(definition);
        const earlier = prover.reader.entry(mention.name);
        if (!routed || !earlier?.isSound || routed.isImpossible || mention.name === definition.name) continue;
        const example = prover.example(prover.all([routed.asked, prover.not(earlier.assumed)]));
        if (example)
          report(
            mention,
            `${calledHere(definition)} is also asked where ${mention.name}, ${isRows ? 'from which it takes its rows' : 'whose answer it carries forward'}, is not${forExample(example)}.`,
          );
      }
    });
  },
};

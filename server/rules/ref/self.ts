import { entryAt, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import { referencesIn } from '../shared/references.ts';

const judgementExplainedBy = (id: string, explained: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: ${id}
  kind: explanation
  explains: ${explained}
  text: Why not?
  answer: text
`);

export const self: Rule = {
  name: 'ref/self',
  severity: 'warning',
  what: 'A question refers to itself, by a link or by carrying its own answer forward.',
  why: 'A link sends readers to where they are, and the answer to a question is not there when it is asked. Mostly another question is meant.',
  remedy:
    'Name the question that is meant, or take the reference out. An id in plain words may name its own question.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Judge the timing alone, and see [[«A1.1»]].
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Judge the timing alone.
`),
      message: 'A1.1 refers to itself. Was another question meant?',
    },
    { bad: judgementExplainedBy('A1.1a', '«A1.1a»'), good: judgementExplainedBy('A1.1a', 'A1.1') },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      // Where two have the id, the other one may be meant.
      if (!refersToItself(reading, mention) || view.defined('id', mention.name).length > 1) continue;
      report(mention, `${subjectAt(reading, mention.start)} ${doing(mention)}. Was another question meant?`);
    }
  },
};

/** True of a link, a carried answer or a field that names the very entry it stands in. */
export function refersToItself(reading: Reading, mention: Mention): boolean {
  if (mention.form === 'word' || mention.form === 'bare' || mention.leaf.field === 'id') return false;
  const entry = entryAt(reading, mention.start);
  return (entry?.space === 'id' || entry?.space === 'guidance') && entry.name === mention.name;
}

function doing({ form, leaf }: Mention): string {
  if (form === 'carry') return 'carries its own answer forward';
  if (form === 'field' && leaf.field === 'rows') return 'takes its rows from itself';
  return form === 'field' ? 'explains itself' : 'refers to itself';
}

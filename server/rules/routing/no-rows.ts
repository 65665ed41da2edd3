import { placeOfWords } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { askedEntries } from '../../lint/gated-entries.ts';
import { calledHere, forExample } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';

const table = (id: string, condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Which services took part?
  answer: { any-of: { health: Health, school: The school, none-of-these: { label: None of these, exclusive: true } } }
- id: ${id}
  kind: information
${condition}  text: When did each of them take part?
  answer: { one-of: { early: Early, late: Late } }
  rows: { from: A1.1 }
`);

export const noRows: Rule = {
  name: 'routing/no-rows',
  severity: 'warning',
  what: 'A question with rows can be asked where it has no rows.',
  why: 'The inspector sees a question that cannot be answered, and what rests on its answer never holds.',
  remedy: 'Ask the question only where one of its rows is there.',
  examples: [
    {
      bad: table('«A1.2»', ''),
      good: table('A1.2', '  ask-when: A1.1 includes none of (none-of-these)\n'),
      message:
        'A1.2 is asked where it has no rows, for example where A1.1 does not include “Health” or “The school”.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, routed } of askedEntries(reading, prover)) {
        const rows = routed.subject.rows?.map(({ name }) => prover.reader.entry(name)) ?? [];
        if (rows.length === 0 || rows.some((row) => !row?.isSound)) continue;
        const none = rows.map((row) => prover.not(row!.assumed));
        const example = prover.example(prover.all([routed.asked, ...none]));
        if (example)
          report(
            spanIn(reading, placeOfWords(reading, definition.place)),
            `${calledHere(definition)} is asked where it has no rows${forExample(example)}.`,
          );
      }
    });
  },
};

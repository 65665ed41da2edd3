import { placeOfWords } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { askedEntries } from '../../lint/gated-entries.ts';
import { calledHere, forExample } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { EntryRouting } from '../../routing/all-cases/entry-routing.ts';
import { type Prover, proving } from '../../routing/proofs/prover.ts';

const offered = (id: string, condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: ${id}
  kind: information
${condition}  text: Who wrote the plan?
  answer:
    one-of:
      child: { label: The child, only-when: A1.1 is yes }
      worker: { label: A worker, only-when: A1.1 is yes }
`);

export const nothingToChoose: Rule = {
  name: 'routing/nothing-to-choose',
  severity: 'error',
  what: 'A question can be asked where no answer to it is possible.',
  why: 'It has to be answered, and nothing is offered that could be: the inspector cannot go on.',
  remedy: 'Offer an option in those cases too, or ask the question only where there are options.',
  examples: [
    {
      bad: offered('«A1.2»', ''),
      good: offered('A1.2', '  ask-when: A1.1 is yes\n'),
      message: 'A1.2 is asked where no option is offered, for example where A1.1 is “No”.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, routed } of askedEntries(reading, prover)) {
        const taken = routed.subject.rows?.filter(({ from }) => from) ?? [];
        const entries = [routed, ...taken.map(({ name }) => prover.reader.entry(name))];
        for (const entry of entries) {
          const example = entry?.isSound ? unanswerable(entry, prover) : undefined;
          if (!entry || !example) continue;
          report(
            spanIn(reading, placeOfWords(reading, definition.place)),
            `${calledHere(definition)} is asked where ${lack(entry)}${forExample(example)}.`,
          );
          break;
        }
      }
    });
  },
};

/** A case that asks something to which no answer is possible. */
function unanswerable({ asked, space, offers, subject }: EntryRouting, prover: Prover) {
  if (!space || offers.length === 0 || subject.answer!.isOptional) return undefined;
  return prover.example(prover.all([asked, prover.unanswerable(space)]));
}

function lack({ subject }: EntryRouting): string {
  const { form, atLeast } = subject.answer!;
  return form === 'any-of' && atLeast > 1
    ? `fewer options are offered than the ${atLeast} that must be chosen`
    : 'no option is offered';
}

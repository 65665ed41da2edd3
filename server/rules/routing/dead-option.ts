import { placeOfWords } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { askedEntries } from '../../lint/gated-entries.ts';
import { calledHere, placesOf, reasonWords } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { proving } from '../../routing/proofs/prover.ts';

const offered = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: What kind of order is it?
  answer: { one-of: { referral: Referral order, custody: Custody } }
- id: A1.2
  kind: information
  ask-when: A1.1 is referral
  text: Where did the child live?
  answer:
    one-of:
      home: At home
      care: In care
      secure: { label: In a secure home, only-when: ${condition} }
`);

export const deadOption: Rule = {
  name: 'routing/dead-option',
  severity: 'warning',
  what: 'An option is never offered where its question is asked.',
  why: 'Nobody can choose it, so the data will say that it never happens.',
  remedy: 'Correct the condition of the option, or take the option out.',
  examples: [
    {
      bad: offered('«A1.1 is custody»'),
      good: offered('A1.1 is referral'),
      message: 'A1.2 never offers secure: “A1.1 is custody” clashes with “A1.1 is referral”.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    proving(view, (prover) => {
      for (const { definition, routed } of askedEntries(reading, prover)) {
        for (const { code, when } of routed.offers) {
          if (prover.isPossible(prover.all([routed.asked, when]))) continue;
          const condition = routed.subject.answer?.options.find((each) => each.code === code)?.onlyWhen;
          if (!condition) continue;
          const isHere = condition.reading === reading;
          const reasons = prover.whyNeverOffered(definition, code);
          const clash =
            reasons.length > 0 ? `clashes with ${reasonWords(reasons, definition.name)}` : 'can never hold';
          report(
            spanIn(reading, isHere ? condition.scalar : placeOfWords(reading, definition.place)),
            `${calledHere(definition)} never offers ${code}: “${condition.scalar.value}” ${clash}.`,
            { related: placesOf(reasons, view) },
          );
        }
      }
    });
  },
};

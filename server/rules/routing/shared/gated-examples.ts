/** Sets for the examples of rules on conditions. */
import { type ExampleSet, questions } from '../../../lint/example.ts';

/** A question that is asked when a condition holds about the order (A1.1) and the plan (A1.2). */
export const askedOfOrder = (condition: string): ExampleSet =>
  questions(`
- id: A1.1
  kind: information
  text: What kind of order is it?
  answer: { one-of: { referral: Referral order, custody: Custody, licence: Licence } }
- id: A1.2
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.3
  kind: judgement
  ask-when: ${condition}
  text: Is the plan in time?
  answer: yes-no
`);

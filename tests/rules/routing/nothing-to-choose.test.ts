import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';

const chosen = (id: string, answer: string, more = '') =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: ${id}
  kind: information
${more}  text: Who had a part in it?
  answer: ${answer}
`);
const when = (code: string, label: string) => `${code}: { label: ${label}, only-when: A1.1 is yes }`;

describe('routing/nothing-to-choose', () => {
  test('where fewer options are offered than must be chosen', () => {
    const answer = `{ any-of: { child: The child, ${when('worker', 'A worker')} }, at-least: 2 }`;
    const [found] = check('routing/nothing-to-choose', chosen('«A1.2»', answer));
    expect(found!.message).toBe(
      'A1.2 is asked where fewer options are offered than the 2 that must be chosen, for example where A1.1 is “No”.',
    );
  });

  test('of each row of a table', () => {
    const answer = `{ one-of: { ${when('child', 'The child')}, ${when('worker', 'A worker')} } }`;
    check(
      'routing/nothing-to-choose',
      chosen('A1.2', answer, '  rows: { «plan»: The plan, «review»: The review }\n'),
    );
  });

  test('is silent where one option is always offered, or none is needed', () => {
    checkClean(chosen('A1.2', `{ one-of: { child: The child, ${when('worker', 'A worker')} } }`));
    const both = `{ one-of: { ${when('child', 'The child')}, ${when('worker', 'A worker')} } }`;
    checkClean(chosen('A1.2', both, '  optional: true\n'));
    checkClean(chosen('A1.2', both, '  ask-when: A1.1 is yes\n'));
  });
});

import { expect, test } from 'vitest';
import { completed, manifest, questions } from '../../server/lint/example.ts';
import { findingsIn, line } from '../check.ts';

const question = (id: string, condition = '', answer = 'yes-no') =>
  `- id: ${id}\n  kind: information\n  text: Question ${id}?\n  answer: ${answer}\n${condition && `  ask-when: ${condition}\n`}`;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `A1.${index + 1}`);

const found = (text: string) => findingsIn(completed(questions(text))).map(line);

test('a chain of 500 questions that rest on one another is proved', () => {
  const chain = ids(500).map((id, index) => question(id, index > 0 ? `A1.${index} is yes` : ''));
  expect(found(chain.join(''))).toEqual([]);
  const last = found(`${chain.join('')}${question('A1.501', 'A1.500 is yes and A1.1 is no')}`);
  expect(last).toHaveLength(1);
  expect(last[0]).toContain('routing/');
});

test('an answer of 60 options is counted exactly', () => {
  const options = Array.from({ length: 60 }, (_, index) => `o${index}: Option ${index}`).join(', ');
  const many = question('A1.1', '', `{ any-of: { ${options} }, at-most: 20 }`);
  expect(found(`${many}${question('A1.2', 'count of A1.1 is at least 20')}`)).toEqual([]);
  expect(found(`${many}${question('A1.2', 'count of A1.1 is more than 20')}`)).toHaveLength(1);
});

test('a condition of 10,000 terms is read and proved', () => {
  const terms = Array.from({ length: 10_000 }, (_, index) => `A1.${(index % 40) + 1} is yes`);
  const text = `${ids(40)
    .map((id) => question(id))
    .join('')}${question('A1.41', terms.join(' or '))}`;
  expect(found(text)).toEqual([]);
});

test('what would take too long to prove is said to be so, once', () => {
  const pairs = Array.from(
    { length: 200 },
    (_, index) => `(A1.${index + 1} is yes and A1.${400 - index} is no)`,
  );
  const text = `${ids(400)
    .map((id) => question(id))
    .join('')}${question('A1.401', pairs.join(' or '))}${question('A1.402', 'A1.401 is yes')}`;
  expect(found(text).map((each) => each.replace(/^\S+ /, ''))).toEqual([
    'warning routing/too-complex It would take too long to prove when A1.401 is asked, so its routing was not checked.',
  ]);
});

test('what would take too long to prove of the checks of a set is said at the first of them', () => {
  const pairs = Array.from({ length: 200 }, (_, at) => `(A1.${at + 1} is yes and A1.${400 - at} is no)`);
  const checks = `checks:\n  - when: ${pairs.join(' or ')}\n    message: Is that so?\n`;
  const documents = completed({
    ...questions(
      ids(400)
        .map((id) => question(id))
        .join(''),
    ),
    ...manifest(
      `\nsections: [assessment.carag.yaml]\nanswers: { yes-no: { one-of: { yes: "Yes", no: "No" } } }\n${checks}`,
    ),
  });
  expect(
    findingsIn(documents)
      .map(line)
      .filter((each) => each.includes('routing/')),
  ).toEqual([
    expect.stringMatching(
      /^carag\.yaml\S* warning routing\/too-complex It would take too long to prove when the checks of this set speak up/,
    ),
  ]);
});

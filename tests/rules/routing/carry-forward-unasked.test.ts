import { expect, test } from 'vitest';
import { completed, questions } from '../../../server/lint/example.ts';
import { check, editing, findingsIn, line } from '../../check.ts';
import { CLEAN, I, P, seeded, testFaults } from './sets.ts';

testFaults('routing/carry-forward-unasked', [
  [
    'carry-forward of a question that may be unasked',
    P,
    'ask-when: I1.6 is answered',
    'ask-when: I1.1 is yes',
  ],
]);

test('rows from a question that may be unasked', () => {
  const gated = seeded(I, '- id: I1.4\n    kind', '- id: I1.4\n    ask-when: I1.1 is yes\n    kind');
  const rows = CLEAN[P]!.replace('I1.4 is answered and I1.4 includes none of (nothing)', 'I1.1 is answered');
  check('routing/carry-forward-unasked', { ...gated, [P]: rows.replace('from: I1.4', 'from: «I1.4»') });
});

const ASKED = `
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: A1.1 is yes
  text: Which services does it name?
  answer: { any-of: { health: Health, school: The school } }
`;
const showing = (id: string, when: string, more: string) =>
  `- id: ${id}\n  kind: information\n  ask-when: ${when}\n${more}  answer: text\n`;

test('an answer that several places lack is told once, where it is lacking first', () => {
  const [found] = check(
    'routing/carry-forward-unasked',
    questions(
      ASKED +
        showing('A1.3', 'A1.2 is answered', '  text: Who spoke of {{A1.2}}?\n') +
        showing(
          'A1.4',
          'A1.1 is answered',
          '  text: Who knew of {{«A1.2»}}?\n  guidance: Read {{A1.2}} again.\n',
        ) +
        showing('A1.5', 'A1.1 is no', '  text: Who was left out of {{A1.2}}?\n') +
        showing('A1.6', 'A1.1 is answered', '  text: How often?\n  rows: { from: A1.2 }\n'),
    ),
  );
  expect(found!.message).toMatch(/^A1\.4 is also asked where .* The same is true of A1\.5 and A1\.6\.$/);
  const ids = found!.finding.related.map(({ at }) => /(?<=id: )\S+/.exec(at.chunk.text)?.[0]);
  expect(ids).toEqual(['A1.4', 'A1.5', 'A1.6']);
});

test('the place that is told is another one once the first is mended, as if all were read anew', () => {
  const documents = (first: string) =>
    completed(
      questions(
        ASKED +
          showing('A1.3', first, '  text: Who spoke of {{A1.2}}?\n') +
          showing('A1.4', 'A1.1 is answered', '  text: Who knew of {{A1.2}}?\n') +
          showing('A1.5', 'A1.1 is no', '  text: Who was left out of {{A1.2}}?\n'),
      ),
    );
  const lint = editing(documents('A1.1 is answered'));
  const found = (first: string) => {
    const edited = lint(documents(first)).map(line);
    expect(edited).toEqual(findingsIn(documents(first)).map(line));
    return edited.filter((each) => each.includes('carry-forward-unasked'));
  };
  expect(found('A1.1 is answered').join()).toMatch(/ A1\.3 is .*true of A1\.4 and A1\.5\.$/);
  expect(found('A1.2 is answered').join()).toMatch(/ A1\.4 is .*true of A1\.5\.$/);
  expect(found('A1.1 is no').join()).toMatch(/ A1\.3 is .*true of A1\.4 and A1\.5\.$/);
});

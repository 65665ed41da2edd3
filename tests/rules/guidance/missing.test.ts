import { describe, expect, test } from 'vitest';
import { completed, type ExampleSet, file, questions } from '../../../server/lint/example.ts';
import { alone, check, editing, findingsIn, line } from '../../check.ts';
import { blocks, guidanceOn, guided, judged, planning, set } from './sets.ts';

const three = ['A1.1', 'A1.2', 'A1.3']
  .map((id) => guided(id, `What counts for ${id.slice(1)} is the work.`))
  .join('');

describe('guidance/missing', () => {
  const rule = 'guidance/missing';

  test.each([
    ['a judgement', judged('«A1.4»')],
    [
      'with rows that have none',
      '- id: «A1.4»\n  kind: judgement\n  text: Is it well done?\n  rows: { a: { text: One, answer: yes-no } }',
    ],
    [
      'with one option explained of two',
      '- id: «A1.4»\n  kind: judgement\n  text: Is it well done?\n  answer: { one-of: { a: { label: One, means: It is. }, b: Two }, sufficient: a }',
    ],
  ])('%s', (_, question) => {
    const [found] = check(rule, questions(three + question), alone);
    expect(found!.message).toBe(
      'A1.4 has no guidance on how to judge it, though other judgement questions of this set have some.',
    );
    expect(found!.severity).toBe('hint');
  });

  test('in another section, and in Markdown', () => {
    check(
      rule,
      {
        ...set('', 'assessment.carag.yaml, planning.carag.md'),
        ...questions(three),
        ...planning('## «P1.1» Is it well done?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n'),
      },
      alone,
    );
  });

  test('in a section that gives guidance to most, as if all were read anew', () => {
    const documents = (more: string) =>
      completed(questions(guided('A1.1', 'Look.') + guided('A1.2', 'See.') + judged('A1.3') + more));
    const lint = editing(documents(''));
    const told = (more: string) => {
      const found = lint(documents(more)).map(line);
      expect(found).toEqual(findingsIn(documents(more)).map(line));
      return found.filter((each) => each.includes(rule)).length;
    };
    expect(told('')).toBe(1);
    expect(told(judged('A1.4'))).toBe(0);
    expect(told(judged('A1.4', '  guidance: Look.\n'))).toBe(1);
    expect(told(judged('A1.4').replace('judgement', 'information'))).toBe(1);
  });

  test.each<[string, ExampleSet]>([
    [
      'in a section that gives guidance to half, of a set that gives it to few',
      questions(guided('A1.1', 'Look.') + guided('A1.2', 'See.') + judged('A1.3') + judged('A1.4')),
    ],
    [
      'of plain facts, summaries and explanations',
      questions(
        `${three}- id: A1.4\n  kind: information\n  text: When was it?\n  answer: date\n- id: A1S\n  kind: summary\n  text: Is it good enough?\n  answer: yes-no\n- id: A1Sa\n  kind: explanation\n  text: Why not?\n  answer: text\n  explains: A1S`,
      ),
    ],
    ['with quality indicators', questions(three + judged('A1.4', '  indicators: [It is in time.]'))],
    [
      'with rows that have some',
      questions(
        `${three}- id: A1.4\n  kind: judgement\n  text: Is it well done?\n  rows: { a: { text: One, answer: yes-no, guidance: Look. } }`,
      ),
    ],
    [
      'with options explained',
      questions(
        `${three}- id: A1.4\n  kind: judgement\n  text: Is it well done?\n  answer: { one-of: { a: { label: One, means: It is. }, b: { label: Two, means: It is not. } } }`,
      ),
    ],
    [
      'with a block',
      {
        ...set(blocks('balance', 'Weigh both sides.')),
        ...questions(three + judged('A1.4', '  use: balance')),
      },
    ],
    [
      'in a guidance document',
      { ...questions(three + judged('A1.4')), ...guidanceOn('A1.4', 'Look for all of it.') },
    ],
    [
      'on a row in a guidance document',
      {
        ...questions(
          `${three}- id: A1.4\n  kind: judgement\n  text: Is it well done?\n  rows: { a: { id: A1.4a, text: One, answer: yes-no } }`,
        ),
        ...guidanceOn('A1.4a', 'Look for all of it.'),
      },
    ],
    [
      'on its key question',
      {
        ...set('', 'assessment.carag.yaml, planning.carag.md'),
        ...questions(three),
        ...planning(
          'Look at the plan.\n\n## P1.1 Is it well done?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n',
        ),
      },
    ],
    [
      'on the section, of a question that stands in it directly',
      {
        ...set('', 'assessment.carag.yaml, more.carag.yaml'),
        ...questions(three),
        ...file(
          'more.carag.yaml',
          `carag: section\nid: more\ntitle: More\nguidance: Look at it all.\nquestions:\n${judged('B1.1')}`,
        ),
      },
    ],
  ])('not %s', (_, fixture) => expect(check(rule, fixture)).toEqual([]));
});

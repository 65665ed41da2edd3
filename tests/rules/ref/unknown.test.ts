import { describe, expect, test } from 'vitest';
import { file, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { factors, guided, judgement, lettered, planned, views } from './sets.ts';

describe('ref/unknown', () => {
  test('in its own words, with the nearest id', () => {
    const [found] = check(
      'ref/unknown',
      { ...planned('Is it planned for {{«A1.13»}}?', 'Plan for it.') },
      alone,
    );
    expect(found!.message).toBe('P1.7 refers to A1.13, which is not in this set. Did you mean A1.3?');
    const [far] = check('ref/unknown', guided('See [[«Q9.77»]].'), alone);
    expect(far!.message).toBe('A1S refers to Q9.77, which is not in this set.');
    expect(far!.finding.fixes).toEqual([]);
  });

  test('the seed: A1.18 for A1.8', () => {
    const [found] = check(
      'ref/unknown',
      questions(`${factors}${judgement('A1.9', 'Is it planned for?', '  guidance: Take {{«A1.18»}}.')}`),
      alone,
    );
    expect(found!.message).toBe('A1.9 refers to A1.18, which is not in this set. Did you mean A1.8?');
  });

  test('in links and carried answers, spaces and other letters around them', () => {
    check(
      'ref/unknown',
      guided('|\n    Gŵyr y plentyn 😀 [[«A1.9»]], {{ «A1.7» }} and [[ «A 1.4» ]].'),
      alone,
    );
  });

  test.each([
    ['plain', 'Compare [[«A1.9»]] with it.'],
    ['plain over two lines', 'Compare\n    the work\n    in [[«A1.9»]] with it.'],
    ['double quotes', '"Ŵyr: \\u00e9 \\"[[«A1.9»]]\\" 😀"'],
    ['single quotes', "'It''s [[«A1.9»]]'"],
    ['quotes over two lines', '"Look\n    at [[«A1.9»]]"'],
    ['a block', '|\n    One line.\n\n    - and [[«A1.9»]]'],
    [
      'a folded block, at the start of a line',
      '>-\n    One line\n    [[«A1.9»]] more\n\n    [[«A1.7»]]\n    {{«A1.6»}}',
    ],
    ['a folded block', '>-\n    One line\n    and [[«A1.9»]]\n\n      more [[«A1.7»]]'],
    ['a block with its own indentation', '|2\n     [[«A1.9»]]'],
  ])('in %s', (_, guidance) => {
    const fixture = guided(guidance);
    check('ref/unknown', fixture, alone);
    check('ref/unknown', crlf(fixture), alone);
    expect(mended('ref/unknown', fixture)['assessment.carag.yaml']).toMatch(/\[\[A1\.[1-3]\]\]/);
  });

  test('in flow, in labels, means, statements, rows, titles and checks', () => {
    check(
      'ref/unknown',
      {
        ...lettered('assessment.carag.yaml', 'guidance-blocks: { balance: "See [[«A1.70»]]." }\n'),
        ...file(
          'assessment.carag.yaml',
          `carag: section
id: assessment
title: After [[«A1.71»]]
statement: "See [[«A1.72»]]"
guidance: |
  See [[«A1.73»]].
key-questions:
  - id: A1
    text: Is {{«A1.74»}} good?
    use: balance
    questions:
      - { id: A1.1, kind: judgement, text: "After {{«A1.75»}}?", answer: { one-of: { yes: { label: "As in [[«A1.76»]]", means: "[[«A1.77»]]" }, no: "No" }, sufficient: [yes] } }
      - id: A1.2
        kind: judgement
        text: Which of these?
        answer: yes-no
        indicators: ["See [[«A1.78»]]"]
        rows: { health: "Health, as in [[«A1.79»]]" }
        checks: [{ when: A1.1 is yes, then: alert, text: "See [[«A1.80»]]" }]
`,
        ),
        ...file('glossary.carag.yaml', 'carag: glossary\nterms: { these: { means: "See [[«A1.81»]]" } }'),
      },
      alone,
    );
  });

  test('says what refers: section, block, glossary, note without an id', () => {
    const found = check('ref/unknown', {
      ...lettered(
        'assessment.carag.yaml',
        'guidance: See [[«A9.1»]].\nguidance-blocks: { balance: "See [[«A9.2»]]." }\n',
      ),
      ...file(
        'assessment.carag.yaml',
        'carag: section\nid: assessment\ntitle: Assessment\nuse: balance\nguidance: See [[«A9.3»]].\nquestions:\n  - kind: note\n    text: Before [[«A9.4»]].\n',
      ),
      ...file('glossary.carag.yaml', 'carag: glossary\nterms: { before: { means: "See [[«A9.5»]]" } }'),
    });
    expect(found.map(({ message }) => message.replace(/, which.*/, '')).sort()).toEqual([
      'The guidance block balance refers to A9.2',
      'The section assessment refers to A9.3',
      'This glossary refers to A9.5',
      'This question refers to A9.4',
      'This question set refers to A9.1',
    ]);
  });

  test.each([
    ['explains: «A1.9»', 'A1.1a explains A1.9, which'],
    ['explains: [A1.1, "«A1.9»"]', 'A1.1a explains A1.9, which'],
    ['explains: A1.1\n  rows: { from: «A1.9» }', 'A1.1a takes its rows from A1.9, which'],
  ])('in fields: %s', (fields, message) => {
    const [found] = check(
      'ref/unknown',
      questions(
        `${judgement('A1.1', 'Is it in time?')}- id: A1.1a\n  kind: explanation\n  text: Why not?\n  answer: text\n  ${fields}`,
      ),
      alone,
    );
    expect(found!.message).toContain(message);
  });

  test('where a fact is answered', () => {
    const set = (answeredBy: string) =>
      lettered(
        'assessment.carag.yaml',
        `facts: { nation: { one-of: { england: England, wales: Wales }, answered-by: ${answeredBy} } }\nrules: { routing/fact-unused: off }\n`,
      );
    const [fact] = check('ref/unknown', { ...set('«A1.9»'), ...guided('Weigh it.') }, alone);
    expect(fact!.message).toBe(
      'The fact nation is answered by A1.9, which is not in this set. Did you mean A1.1?',
    );
    checkClean({ ...set('A1.1'), ...guided('Weigh it.') });
  });

  test('in headings of guidance', () => {
    const guidance = (id: string) => ({
      ...guided('Weigh it.'),
      ...file(
        'guidance.carag.md',
        `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n## ${id}\n\nLook at the plan.\n`,
      ),
    });
    const [found] = check('ref/unknown', guidance('«A1.4»'), alone);
    expect(found!.message).toBe('This guidance is for A1.4, which is not in this set. Did you mean A1.1?');
    expect(mended('ref/unknown', guidance('«A1.4»'))).toEqual(guidance('A1.1'));
    checkClean(guidance('A1.1'));
    const [inside] = check(
      'ref/unknown',
      {
        ...guidance('A1.1'),
        'guidance.carag.md': guidance('A1.1')['guidance.carag.md']!.replace('the plan', '[[«A1.9»]]'),
      },
      alone,
    );
    expect(inside!.message).toContain('The guidance on A1.1 refers to A1.9,');
  });

  test('in words', () => {
    check('ref/unknown', guided('See question «A1.99», and questions [[A1.1]] to «A1.98».'), alone);
    const [found] = check('ref/unknown', views('Guidance is given in question «12.a».'), alone);
    expect(found!.message).toBe('12 refers to 12.a, which is not in this set.');
    check('ref/unknown', views('Gweler cwestiynau «1.5» ac «1.6».'), alone);
    check('ref/unknown', planned('Is it planned, given question «A1.9»?', 'Plan for it.'), alone);
  });

  test('words that are no ids of the set are none', () => {
    checkClean(
      guided('Question 4 of the self-assessment, questions 1.2 and 3, B1.7, M25.1, NS4.5, and A1 paper.'),
    );
    checkClean(
      views(
        'National Standards 4.5, key question 2.1.1, A1.8, question 4 of the list, and questions about 9.9.',
      ),
    );
  });

  test('empty brackets', () => {
    const [link, carry, criterion] = check(
      'ref/unknown',
      guided('See «[[]]», «{{ }}» and «[[criterion]]».'),
      alone,
    );
    expect(link!.message).toBe('A1S has [[]] in it, which names nothing that it refers to.');
    expect(carry!.message).toBe(
      'A1S has {{ }} in it, which names no question whose answer it carries forward.',
    );
    expect(criterion!.message).toBe(
      'A1S has [[criterion]] in it, which names no criterion: write its id after the word.',
    );
  });

  test('another case is suggested, other spaces are the same id', () => {
    const [found] = check('ref/unknown', guided('See [[«a1.1»]], [[A 1.2]] and [[A1 . 3]].'), alone);
    expect(found!.message).toContain('Did you mean A1.1?');
    expect(found!.finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Change a1.1 to A1.1', false],
    ]);
  });

  test('sections, key questions and rows can be referred to', () => {
    checkClean(
      questions(
        `${judgement('A1.1', 'Which of these?', '  rows: { health: Health, school: { id: A1.1.1, text: School } }\n')}${judgement('A1.2', 'Is it whole?', '  guidance: See [[assessment]], [[A1]], [[A1.1/health]], [[A1.1.1]] and {{A1.1/health}}.')}`,
      ),
    );
    check(
      'ref/unknown',
      questions(
        `${judgement('A1.1', 'Which of these?', '  rows: { health: Health }\n')}${judgement('A1.2', 'Is it whole?', '  guidance: See [[«A1.1/helth»]].')}`,
      ),
      alone,
    );
  });

  test('so can rows for chosen options', () => {
    const grid = (id: string) =>
      questions(
        `${factors}${judgement('A1.9', 'Is it planned for?', '  rows: { from: A1.8 }\n  ask-when: A1.8 includes none of (nothing)\n')}${judgement('A1.10', 'Is it shared?', `  guidance: See [[${id}]].`)}`,
      );
    checkClean(grid('A1.9/custody'));
    check('ref/unknown', grid('«A1.9/health»'), alone);
  });

  test('code, comments and history hold no references', () => {
    checkClean(planned('Is it planned?', 'Write `[[A9.1]]`.\n\n<!-- [[A9.2]] -->\n\n~~~\n[[A9.3]]\n~~~'));
    checkClean(questions(judgement('A1.1', 'Is it in time?', '  was: { "0.9": [A9.1, A9.2] }')));
    checkClean({
      ...guided('Weigh it.'),
      ...file(
        'changes.carag.yaml',
        'carag: changes\nrows: [{ date: 2015, items: [A9.1], details: "Question A9.1 is gone" }]',
      ),
    });
  });

  test('conditions and other names have rules of their own', () => {
    const found = check(
      'ref/unknown',
      questions(judgement('A1.1', 'Is it in time?', '  ask-when: A9.1 is yes\n  use: nothing\n')),
    );
    expect(found).toEqual([]);
  });

  test('ids of a set that is used are no ids of this one', () => {
    const old = {
      ...file('old/carag.yaml', lettered('b.carag.yaml')['carag.yaml']!),
      'old/b.carag.yaml':
        'carag: section\nid: b\ntitle: B\nquestions:\n  - id: B1.1\n    kind: judgement\n    text: Is it old?\n    answer: yes-no\n',
    };
    check(
      'ref/unknown',
      { ...lettered('assessment.carag.yaml', 'uses: [old]\n'), ...guided('See [[«B1.1»]].'), ...old },
      alone,
    );
  });

  test('fixes', () => {
    expect(mended('ref/unknown', guided('|\n    See [[«A1.9»]] and question «A1.30».'))).toEqual(
      guided('|\n    See [[A1.1]] and question [[A1.3]].'),
    );
    expect(
      mended(
        'ref/unknown',
        questions(
          `${judgement('A1.1', 'Is it in time?')}- id: A1.1a\n  kind: explanation\n  text: Why not?\n  answer: text\n  explains: "«a1.1»"`,
        ),
      )['assessment.carag.yaml'],
    ).toContain('explains: "A1.1"');
  });
});

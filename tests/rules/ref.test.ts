import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, manifest, markdown, questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';
const lettered = (sections: string, more = ''): ExampleSet =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);
const numbered = (more = ''): ExampleSet =>
  file(
    'carag.yaml',
    `carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [views.carag.yaml]\n${more}${yesNo}`,
  );

const judgement = (id: string, text: string, more = '') =>
  `- id: ${id}\n  kind: judgement\n  text: ${text}\n  answer: yes-no\n${more}`;
const factors =
  '- id: A1.8\n  kind: information\n  text: Which factors bear on this case?\n  answer: { any-of: { custody: Custody, school: School, nothing: { label: None, exclusive: true } } }\n';

/** Three judgements and a summary below A1, with these lines in the guidance of the summary. */
const guided = (guidance: string): ExampleSet =>
  questions(
    `${judgement('A1.1', 'Is it in time?')}${judgement('A1.2', 'Is it complete?')}${judgement('A1.3', 'Is it shared?')}- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no\n  guidance: ${guidance}`,
  );

/** Questions 1.1 to 1.4, 7a and 12 of a numbered set, with these lines in the guidance of 12. */
const views = (guidance: string): ExampleSet => ({
  ...numbered('unused: ["2", "3", "4", "5", "6", "8", "9", "10", "11"]\n'),
  ...file(
    'views.carag.yaml',
    `carag: section\nid: views\ntitle: Views\nquestions:\n${['1.1', '1.2', '1.3', '1.4', '7a', '12'].map((id, index) => judgement(id, `Is step ${index + 1} done?`)).join('')}  guidance: ${guidance}`,
  ),
});

/** The same below P1 of a Markdown section, beside the questions of `guided`. */
const planned = (heading: string, prose: string): ExampleSet => ({
  ...lettered('assessment.carag.yaml, planning.carag.md'),
  ...guided('Weigh all of it.'),
  ...file(
    'planning.carag.md',
    `---\ncarag: section\nid: planning\ntitle: Planning\n---\n\n# P1 Does it work?\n\n## P1.7 ${heading}\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n\n${prose}\n`,
  ),
});

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
        `${factors}${judgement('A1.9', 'Is it planned for?', '  rows: { from: A1.8 }\n')}${judgement('A1.10', 'Is it shared?', `  guidance: See [[${id}]].`)}`,
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
      guided('|\n    See [[A1.1]] and question A1.3.'),
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

describe('ref/retired', () => {
  const set = lettered('assessment.carag.yaml', 'retired: { A1.4: "0.9", A1.5: }\n');

  test('in links, fields and words, and not as unknown', () => {
    const [link, word] = check('ref/retired', { ...set, ...guided('See [[«A1.4»]] and question «A1.5».') });
    expect(link!.message).toBe('A1S refers to A1.4, which was retired in version 0.9.');
    expect(word!.message).toBe('A1S refers to A1.5, which was retired.');
    expect(check('ref/unknown', { ...set, ...guided('See [[A1.4]] and question A1.5.') })).toEqual([]);
  });

  test('not of what is there, nor of history', () => {
    checkClean({
      ...lettered('assessment.carag.yaml', 'retired: { A1.4: "0.9" }\n'),
      ...guided('See [[A1.1]].\n  was: { "0.9": A1.4 }'),
    });
  });
});

describe('ref/self', () => {
  test('by a link and by carrying forward', () => {
    const [text, guidance] = check(
      'ref/self',
      planned('Is it planned, given {{«P1.7»}}?', 'Plan it, and see [[«P 1.7»]].'),
      alone,
    );
    expect(text!.message).toBe('P1.7 carries its own answer forward. Was another question meant?');
    expect(guidance!.message).toBe('P1.7 refers to itself. Was another question meant?');
  });

  test('by explaining itself, and by rows from itself', () => {
    const [found] = check(
      'ref/self',
      questions(
        '- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no\n- id: A1Sa\n  kind: explanation\n  text: Why not?\n  answer: text\n  explains: [A1S, «A1Sa»]',
      ),
      alone,
    );
    expect(found!.message).toBe('A1Sa explains itself. Was another question meant?');
    check('ref/self', questions(judgement('A1.1', 'Is it in time?', '  rows: { from: «A1.1» }')), alone);
  });

  test('by options, by rows with an id, by key questions, sections and guidance', () => {
    check(
      'ref/self',
      questions(
        '- id: A1.1\n  kind: information\n  text: Which?\n  answer: { one-of: { low: { label: Low, means: "See [[«A1.1»]]" }, high: High } }',
      ),
      alone,
    );
    check(
      'ref/self',
      questions(
        judgement(
          'A1.1',
          'Which?',
          '  rows: { health: { id: A1.1.1, text: Health, guidance: "See [[«A1.1.1»]] and [[A1.1]]" } }',
        ),
      ),
      alone,
    );
    check('ref/self', markdown('# A1 Is it good?\n\nSee [[«A1»]] and [[assessment]].'), alone);
    check('ref/self', file('a.carag.yaml', 'carag: section\nid: a\ntitle: A\nguidance: See [[«a»]].'), alone);
    check(
      'ref/self',
      {
        ...guided('Weigh it.'),
        ...file(
          'guidance.carag.md',
          '---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n## A1.1\n\nLook at [[«A1.1»]] and [[A1.2]].\n',
        ),
      },
      alone,
    );
  });

  test('not by a block or a condition that is called as it is', () => {
    const set = lettered('assessment.carag.yaml', 'guidance-blocks: { balance: "See [[«balance»]]." }\n');
    check('ref/section', { ...set, ...guided('Weigh it.\n  use: balance') }, alone);
  });

  test('an id in words may name its own question', () => {
    checkClean(planned('Is it planned?', 'Question P1.7 is about plans, and P1.7 asks for them.'));
  });

  test('a section that is not split tells its questions apart', () => {
    const flow = (id: string) =>
      file(
        'a.carag.yaml',
        `carag: section\nid: a\nquestions: [{ id: A1.1, kind: judgement, text: Is it in time?, answer: yes-no, guidance: "See [[${id}]]" }, { id: A1.2, kind: judgement, text: Is it whole?, answer: yes-no }]\ntitle: A`,
      );
    check('ref/self', flow('«A1.1»'), alone);
    checkClean(flow('A1.2'));
  });
});

describe('ref/plain', () => {
  test('bare, where the id is there', () => {
    const [found] = check('ref/plain', guided('Weigh «A1.1» and A1.9 (see «A1.2»).'), alone);
    expect(found!.message).toBe('A1.1 is named here, but not as a link. Write [[A1.1]].');
    expect(found!.severity).toBe('warning');
  });

  test('after the word, with spaces and without dots', () => {
    check('ref/plain', guided('Weigh question «A 1.1» and key question «A1».'), alone);
    check('ref/plain', planned('Is it planned?', 'Rest it on question «A1S».'), alone);
  });

  test('lists and ranges, in Welsh too', () => {
    const fixture = guided(
      '|\n    Weigh questions «A1.1», «A1.2» and «A1.3».\n    Gweler cwestiynau «A1.1» i «A1.3».',
    );
    check('ref/plain', fixture, alone);
    expect(mended('ref/plain', fixture)).toEqual(
      guided(
        '|\n    Weigh questions [[A1.1]], [[A1.2]] and [[A1.3]].\n    Gweler cwestiynau [[A1.1]] i [[A1.3]].',
      ),
    );
  });

  test('in numbered sets only after the word', () => {
    const fixture = views(
      '|\n    National Standards 1.2, or 1.1. See questions «1.1», «1.2» and «1.4», and question «7.a».',
    );
    check('ref/plain', fixture, alone);
    const after = mended('ref/plain', fixture)['views.carag.yaml']!;
    expect(after).toContain(
      'National Standards 1.2, or 1.1. See questions [[1.1]], [[1.2]] and [[1.4]], and question [[7a]].',
    );
  });

  test('one fix of a list leaves the others to be mended', () => {
    check('ref/plain', views('See questions [[1.1]], «1.2» and [[1.4]].'), alone);
    check('ref/plain', views('See questions [[1.1]] to «1.4».'), alone);
  });

  test('not of its own question, nor in texts and labels, nor in links', () => {
    checkClean(planned('Is it planned, after question A1.1 and A1.2?', 'P1.7 is about plans.'));
    checkClean(
      questions(
        `${judgement('A1.1', 'Is it in time?')}${judgement('A1.2', 'Is it as whole as A1.1?', '  means: { yes: Whole, no: "A1.2 is broken" }')}`,
      ),
    );
    checkClean(
      planned(
        'Is it planned?',
        'See [A1.1](notes.md), `A1.2`, https://example.org/A1.3 and <!-- A1.1 -->nothing.',
      ),
    );
    checkClean(
      questions(
        judgement(
          'A1.1',
          'Which?',
          '  rows: { health: { id: A1.1.1, text: Health, guidance: "Part of A1.1, and A1.1.1 itself" } }',
        ),
      ),
    );
  });

  test.each([
    ['at the start of a text', 'A1.1 comes first.', '"[[A1.1]] comes first."'],
    ['with quotation marks', 'A1.1 is "first".', `'[[A1.1]] is "first".'`],
    ['over two lines', 'A1.1 comes\n    first.', '"[[A1.1]] comes\n    first."'],
    ['in a plain text', 'First A1.1 comes.', 'First [[A1.1]] comes.'],
    ['in quotes', '"A1.1 comes first."', '"[[A1.1]] comes first."'],
    ['in a folded block', '>\n    First\n    A1.1 comes.', '>\n    First\n    [[A1.1]] comes.'],
  ])('the link is safe: %s', (_, before, after) => {
    expect(mended('ref/plain', guided(before))).toEqual(guided(after));
    expect(mended('ref/plain', crlf(guided(before)))).toEqual(crlf(guided(after)));
  });

  test('the link is safe in brackets', () => {
    const flow = (guidance: string) => ({
      ...lettered('assessment.carag.yaml'),
      ...file(
        'assessment.carag.yaml',
        `carag: section\nid: assessment\ntitle: Assessment\nquestions:\n  - { id: A1.1, kind: judgement, text: Is it in time?, answer: yes-no }\n  - { id: A1.2, kind: judgement, text: Is it whole?, answer: yes-no, guidance: ${guidance} }\n`,
      ),
    });
    expect(mended('ref/plain', flow('As in A1.1'))).toEqual(flow('"As in [[A1.1]]"'));
    expect(mended('ref/plain', flow("it's as in A1.1 \\ so"))).toEqual(flow("'it''s as in [[A1.1]] \\ so'"));
  });

  test('in blocks of the manifest, guidance documents and indicators', () => {
    check(
      'ref/plain',
      {
        ...lettered('assessment.carag.yaml', 'guidance-blocks: { balance: See «A1.1». }\n'),
        ...guided('Weigh it.\n  use: balance\n  indicators: [As in «A1.2»]'),
        ...file(
          'guidance.carag.md',
          '---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n## A1.1\n\nLook at A1.1 and «A1.2».\n',
        ),
      },
      alone,
    );
  });
});

describe('ref/not-answerable', () => {
  test.each([
    [
      '{{«A1»}}',
      'carries forward the answer to A1, which is a key question and has no answer. Did you mean A1S?',
    ],
    ['{{«assessment»}}', 'carries forward the answer to assessment, which is a section and has no answer.'],
    ['{{«A1.5»}}', 'carries forward the answer to A1.5, which is a note and has no answer.'],
    [
      '{{«A1.6»}}',
      'carries forward the answer to A1.6, which has rows, each with its own answer, and no answer of its own.',
    ],
  ])('carried forward: %s', (carry, message) => {
    const set = questions(
      `${judgement('A1.4', 'Is it kept?', `  guidance: Given ${carry}, judge it.\n`)}- id: A1.5\n  kind: note\n  text: Turn the page.\n${judgement('A1.6', 'Which of these?', '  rows: { health: Health }\n')}- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no`,
    );
    const [found] = check('ref/not-answerable', set, alone);
    expect(found!.message).toBe(`A1.4 ${message}`);
    expect(found!.finding.related).toHaveLength(1);
  });

  test('rows and explanations', () => {
    const rows = (from: string) =>
      questions(
        `${factors}${judgement('A1.9', 'Which of these?', '  rows: { from: A1.8 }\n')}${judgement('A1.10', 'And which of these?', `  rows: { from: ${from} }\n`)}`,
      );
    check('ref/not-answerable', rows('«A1»'), alone);
    const [found] = check('ref/not-answerable', rows('«A1.9»'), alone);
    expect(found!.message).toBe(
      'A1.10 takes its rows from A1.9, which has rows, each with its own answer, and no answer of its own.',
    );
    checkClean(rows('A1.8'));
    const explains = (id: string) =>
      questions(
        `${judgement('A1.1', 'Which of these?', '  rows: { health: Health }\n')}- id: A1.1a\n  kind: explanation\n  explains: ${id}\n  text: Why not?\n  answer: text`,
      );
    check('ref/not-answerable', explains('«assessment»'), alone);
    check('ref/not-answerable', explains('[A1.1, «A1»]'), alone);
    checkClean(explains('A1.1'));
    checkClean(explains('A1.1/health'));
  });

  test('answers to rows are carried forward, links go anywhere', () => {
    checkClean(
      questions(
        `${judgement('A1.1', 'Which of these?', '  rows: { health: Health, school: { id: A1.1.1, text: School } }\n')}${judgement('A1.2', 'Given {{A1.1/health}} and {{A1.1.1}}, is it whole?', '  guidance: See [[A1]] and [[A1.1]].')}`,
      ),
    );
    checkClean(
      questions(
        `${factors}${judgement('A1.9', 'Is it planned for?', '  rows: { from: A1.8 }\n')}${judgement('A1.10', 'Given {{A1.9/custody}} and {{A1.8}}, is it shared?', '  ask-when: A1.8 includes custody\n')}`,
      ),
    );
  });

  test('is mended where the summary is there', () => {
    const fixture = questions(
      '- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no\n- id: A1Sa\n  kind: explanation\n  explains: "«A1»"\n  text: Why not?\n  answer: text',
    );
    expect(mended('ref/not-answerable', fixture)['assessment.carag.yaml']).toContain('explains: "A1S"');
  });

  test('where an id is used twice, one answer is enough', () => {
    expect(
      check(
        'ref/not-answerable',
        questions(
          `${judgement('A1.1', 'Is it in time?')}- id: A1.1\n  kind: note\n  text: Turn the page.\n${judgement('A1.2', 'Given {{A1.1}}, is it whole?')}`,
        ),
      ),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { hover } from '../../server/features/hover.ts';
import { questions } from '../../server/lint/example.ts';
import { inSet, type Marked, marked, SET } from './fixture.ts';

function said({ project, uri, position }: Marked): string {
  return hover(project, uri, position)?.markdown ?? '';
}

describe('a question', () => {
  test('is shown as a card, wherever it is mentioned', () => {
    expect(said(inSet('one.carag.yaml', '[[A1‸.2]]'))).toBe(
      [
        '**A1.2** · information',
        'Which factors matter?',
        'In Assessment › A1 Is it clear?',
        'Answer: any of, at most 2',
        '- `school` School\n- `home` Home\n- `none` None',
        'Asked when (the section one) the `nation` is “England”  \nAsked when (A1) the `nation` is “Wales”  \nAsked when `A1.1` is “Yes” and the `nation` is “Wales”',
        'Never asked: no case meets “nation is england” of the section one and “nation is wales”',
        'Referred to by A1.1, A1Sa, P1.1',
      ].join('\n\n'),
    );
  });

  test('tells its criteria and what its shared list holds', () => {
    const card = said(inSet('one.carag.yaml', 'explains: A1S‸'));
    expect(card).toContain('Answer: yes-no, one of\n\n- `yes` Yes (sufficient)\n- `no` No');
    expect(card).toContain('Criteria:\n- 2.1.2 Is it fair?');
  });

  test('is shown in a condition, a carry-forward, a bare mention, a field, and at its own id', () => {
    for (const place of ['A1.‸1 is yes', 'id: A1.‸1'])
      expect(said(inSet('one.carag.yaml', place))).toContain('**A1.1** · judgement');
    for (const place of ['{{A1.‸2}}', 'from: A1.‸2', 'question A1.‸1', 'ask-when: A1.‸2'])
      expect(said(inSet('two.carag.md', place))).toContain('**A1.');
    expect(said(inSet('two.carag.md', '# P‸1 Is'))).toContain('Is the plan sound?');
  });

  test('has its text shown as it is typed', () => {
    expect(said(inSet('one.carag.yaml', 'id: A1.‸1'))).toContain('Is it in \\*time\\*?');
  });
});

describe('the answer on a card', () => {
  const grid = (rows: string, answer: string) =>
    said(
      marked(
        questions(`
- id: A1.1
  kind: judgement
  text: Which of these was assessed well enough?
  ${answer}
  rows: ${rows}
`),
      ),
    );

  test('of a row without one is that of its question', () => {
    const card = grid(
      '{ health: { id: A1.1‸a, text: Health } }',
      'answer: { one-of: { good: Good, bad: Bad } }',
    );
    expect(card).toContain('**A1.1a** · row\n\nHealth');
    expect(card).toContain('Answer: one of\n\n- `good` Good\n- `bad` Bad');
  });

  test('has its number in print, and what is still to be settled', () => {
    const row = '{ health: { id: A1.1‸a, printed: 4(b), open: "Is *this* ours?", text: Health } }';
    const card = grid(row, '');
    expect(card).toContain('Number in print: 4(b)');
    expect(card).toContain('Still to be settled: Is \\*this\\* ours?');
  });

  test('is not told where there is none', () => {
    expect(grid('{ health: { id: A1.1‸a, text: Health } }', '')).not.toContain('Answer:');
    expect(said(inSet('one.carag.yaml', 'id: A1‸\n'))).not.toContain('Answer:');
  });

  test('has the codes of which a row says something', () => {
    expect(
      grid(
        '{ health: { text: Health, means: { go‸od: Seen by a doctor } } }',
        'answer: { one-of: { good: Good, bad: Bad } }',
      ),
    ).toBe('`good` Good');
  });
});

describe('other names', () => {
  test('standards, lists, blocks, facts, conditions and respondents', () => {
    expect(said(inSet('one.carag.yaml', 'criteria: ["2.1‸.2"]'))).toContain(
      '**2.1.2** · key question\n\nIs it fair?\n\nReferred to by A1S',
    );
    expect(said(inSet('one.carag.yaml', 'answer: yes‸-no'))).toContain(
      '**yes-no** · answer list\n\nAnswer: one of',
    );
    expect(said(inSet('one.carag.yaml', 'use: bal‸ance'))).toContain('Weigh **both** sides.');
    expect(said(inSet('one.carag.yaml', 'and nat‸ion is wales'))).toContain('- `england` England');
    expect(said(inSet('one.carag.yaml', 'ask-when: wel‸sh'))).toContain('`nation is wales`');
    expect(said(inSet('one.carag.yaml', 'respondent: case-‸manager'))).toContain('Case manager');
  });

  test('codes, in conditions and beside their list', () => {
    const text = SET['two.carag.md']!.replace('A1.2 is answered', 'A1.2 includes ho‸me');
    expect(said(marked({ ...SET, 'two.carag.md': text }))).toBe('`home` Home\n\nWhere the child lives.');
    expect(said(inSet('carag.yaml', 'sufficient: [y‸es]'))).toBe('`yes` Yes');
    expect(said(inSet('one.carag.yaml', 'nation is wal‸es'))).toBe('`wales` Wales');
  });
});

describe('a field', () => {
  test('is described where its name stands', () => {
    expect(said(inSet('one.carag.yaml', 'kin‸d: judgement'))).toBe(
      '**kind** · required\n\nWhat sort of question it is.\n\nOne of: `information`, `judgement`, `explanation`, `narrative`, `summary`, `note`\n\nFor example `kind: judgement`',
    );
    expect(said(inSet('one.carag.yaml', 'at-‸most: 2'))).toContain('How many options may be chosen at most.');
    expect(said(inSet('two.carag.md', 'row‸s: {'))).toContain('The rows of a grid');
    expect(said(inSet('two.carag.md', 'ti‸tle: Planning'))).toContain('The heading that inspectors read.');
  });

  test('of few words is described at its value as well, a free text is not', () => {
    expect(said(inSet('one.carag.yaml', 'kind: judge‸ment'))).toContain('**kind**');
    expect(said(inSet('one.carag.yaml', 'text: Is it cl‸ear?'))).toBe('');
  });
});

describe('a condition', () => {
  const words = 'In words: `A1.1` is “Yes” and the `nation` is “Wales”';

  test('is put in words at the name of its field, at its own words, and below the card of what it speaks of', () => {
    expect(said(inSet('one.carag.yaml', 'ask-wh‸en: A1.1 is yes and nation is wales'))).toMatch(
      new RegExp(`^\\*\\*ask-when\\*\\*[^]*\n\n${words}$`),
    );
    expect(said(inSet('one.carag.yaml', 'A1.‸1 is yes and'))).toMatch(
      new RegExp(`^\\*\\*A1.1\\*\\*[^]*${words}$`),
    );
    expect(said(inSet('one.carag.yaml', 'A1.1 is yes a‸nd'))).toBe(
      `**and**\n\nBoth must be so. It is not mixed with \`or\` without brackets.\n\n${words}`,
    );
  });

  test('has each of its words explained', () => {
    const at = (condition: string) =>
      said(marked({ ...SET, 'two.carag.md': SET['two.carag.md']!.replace('A1.2 is answered', condition) }));
    for (const [condition, word] of [
      ['A1.2 incl‸udes none of (home, school)', 'includes none of'],
      ['A1.2 includes no‸ne of (home, school)', 'includes none of'],
      ['cou‸nt of A1.2 is at least 2', 'count of'],
      ['count of A1.2 is at le‸ast 2', 'is at least'],
      ['n‸ot (A1.1 is yes or nation is wales)', 'not'],
      ['not (A1.1 is yes o‸r nation is wales)', 'or'],
      ['any r‸ow of P1.1 is yes', 'any row of'],
    ] as const)
      expect(at(condition), condition).toMatch(new RegExp(`^\\*\\*${word}\\*\\*\n\n\\w`));
  });

  test('that cannot be read has its words explained all the same, and no reading', () => {
    const text = SET['two.carag.md']!.replace('A1.2 is answered', 'A1.1 i‸s yes and');
    expect(said(marked({ ...SET, 'two.carag.md': text }))).not.toContain('In words');
  });

  test('speaks of a row that an option brings', () => {
    const text = SET['one.carag.yaml']!.replace(
      'explains: A1S',
      'explains: A1S\n        ask-when: P1.1/ho‸me is no',
    );
    const row = said(marked({ ...SET, 'one.carag.yaml': text }));
    expect(row).toContain('**P1.1/home** · row\n\nHome\n\nA row of P1.1, where “Home” is chosen in A1.2');
    expect(row).toContain('Answer: yes-no, one of');
  });
});

describe('a case', () => {
  const at = (words: string) =>
    said(
      marked({
        ...SET,
        'a.carag.yaml':
          `carag: case\nfacts: { nation: wales }\nanswers: { A1.1: no, A1.2: [school, home] }\n`.replace(
            words.replace('‸', ''),
            words,
          ),
      }),
    );

  test('has its facts, its questions and what is answered explained', () => {
    expect(at('nat‸ion:')).toContain('**nation** · fact');
    expect(at('wal‸es')).toBe('`wales` Wales');
    expect(at('A1.‸2')).toContain('Which factors matter?');
    expect(at('[school, ho‸me]')).toBe('`home` Home\n\nWhere the child lives.');
    expect(at('A1.1: n‸o')).toBe('`no` No');
  });
});

describe('what refers to a question', () => {
  test('is told with questions first, in reading order, then documents, and cases by their number', () => {
    const manifest = SET['carag.yaml']!.replace(
      '[one.carag.yaml, two.carag.md]',
      '[two.carag.md, one.carag.yaml]',
    );
    const documents = {
      ...SET,
      'carag.yaml': `${manifest.replace('nation is wales', 'A1.2 is answered')}`,
      'a.carag.yaml': 'carag: case\nanswers: { A1.2: [school] }\n',
      'b.carag.yaml': 'carag: case\nanswers: { A1.2: [home] }\nexpect: { asked: [A1.2] }\n',
    };
    expect(said(inSet('one.carag.yaml', 'id: A1.‸2', documents))).toMatch(
      /Referred to by P1\.1, A1\.1, A1Sa, carag\.yaml and 2 cases$/,
    );
  });
});

describe('ids that nothing has today', () => {
  const manifest = `${SET['carag.yaml']}unused: [A1.8]\nretired: { A1.9: "2.0" }\n`;

  test('are told of where they are given up, and where something refers to them', () => {
    const documents = { ...SET, 'carag.yaml': manifest };
    const retired = '**A1.9** · retired\n\nVersion 2.0 dropped it. It is not given to another question.';
    const unused = '**A1.8** · unused\n\nIt is left out on purpose: no question has it.';
    expect(said(inSet('carag.yaml', '{ A1.‸9', documents))).toBe(retired);
    expect(said(inSet('carag.yaml', '[A1.‸8', documents))).toBe(unused);
    const text = SET['two.carag.md']!.replace('[[A1]]', '[[A1.9]] and [[A1.8]]');
    expect(said(inSet('two.carag.md', '[[A1.‸9', { ...documents, 'two.carag.md': text }))).toBe(retired);
    expect(said(inSet('two.carag.md', '[[A1.‸8', { ...documents, 'two.carag.md': text }))).toBe(unused);
  });

  test('are no ids of today where they stand as history', () => {
    const text = SET['one.carag.yaml']!.replace('id: A1Sa', 'id: A1Sa\n        was: { "1.4": A1.1 }').replace(
      'home: { label: Home,',
      'home: { label: Home, was: { "1.3": school },',
    );
    const documents = { ...SET, 'one.carag.yaml': text };
    expect(said(inSet('one.carag.yaml', '"1.4": A1.‸1', documents))).toBe(
      '**A1.1** · id of version 1.4\n\nA1Sa had this id then.\n\nToday A1.1 is another entry: Is it in \\*time\\*?',
    );
    expect(said(inSet('one.carag.yaml', '"1.3": sch‸ool', documents))).toBe(
      '**school** · code of version 1.3\n\nThe option home of A1.2 had this code then.',
    );
    expect(said(inSet('one.carag.yaml', 'id: A1.‸1\n', documents))).toMatch(/Referred to by A1\.2, P1\.1$/);
  });
});

describe('a term of the glossary', () => {
  const documents = {
    ...SET,
    'glossary.carag.yaml': `carag: glossary
terms:
  planning: { means: Work on what comes *next*., also: [plans], instead-of: [scheming] }
  YJS: { short-for: youth justice service }
`,
  };
  const text = SET['two.carag.md']!.replace(
    'See question',
    'Look at planning, `planning` and the YJS. See question',
  );

  test('is explained in the texts that readers see, and where the glossary has it', () => {
    const card =
      '**planning** · term\n\nWork on what comes *next*.\n\nAlso: plans\n\nNot to be written: scheming';
    expect(said(inSet('two.carag.md', 'at plan‸ning', { ...documents, 'two.carag.md': text }))).toBe(card);
    expect(said(inSet('two.carag.md', 'title: Plan‸ning', documents))).toBe(card);
    expect(said(inSet('glossary.carag.yaml', '  plan‸ning:', documents))).toBe(card);
    expect(said(inSet('two.carag.md', 'the YJ‸S', { ...documents, 'two.carag.md': text }))).toBe(
      '**YJS** · term\n\nShort for youth justice service',
    );
  });

  test('is none in code, and none in a document of another kind of words', () => {
    expect(said(inSet('two.carag.md', '`plan‸ning`', { ...documents, 'two.carag.md': text }))).toBe('');
  });
});

describe('a rule', () => {
  const card = /^\*\*id\/gap\*\* · \w+\n\n[A-Z].+\n\n[A-Z]/;

  test('is explained in the manifest, and in the comments that silence it', () => {
    const manifest = `${SET['carag.yaml']}rules: { id/gap: off }\n`;
    expect(said(inSet('carag.yaml', 'id/g‸ap', { ...SET, 'carag.yaml': manifest }))).toMatch(card);
    const yaml = SET['one.carag.yaml']!.replace(
      'kind: judgement',
      'kind: judgement # carag-ignore id/g‸ap: as agreed',
    );
    expect(said(marked({ ...SET, 'one.carag.yaml': yaml }))).toMatch(card);
    const markdown = SET['two.carag.md']!.replace(
      'See question',
      '<!-- carag-ignore id/g‸ap: as agreed -->\n\nSee question',
    );
    expect(said(marked({ ...SET, 'two.carag.md': markdown }))).toMatch(card);
  });
});

test('nothing is said of what is not known', () => {
  expect(said(inSet('one.carag.yaml', '    questions:\n‸'))).toBe('');
  expect(said(marked({ 'one.carag.yaml': 'carag: section\nid: one\ntitle: See [[A9.‸9]]\n' }))).toBe('');
});

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

test('nothing is said of what is not known', () => {
  expect(said(inSet('one.carag.yaml', '    questions:\n‸'))).toBe('');
  expect(said(marked({ 'one.carag.yaml': 'carag: section\nid: one\ntitle: See [[A9.‸9]]\n' }))).toBe('');
});

import { describe, expect, test } from 'vitest';
import { file, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { guided, judgement, lettered, planned, views } from './sets.ts';

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

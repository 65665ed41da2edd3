import { describe, expect, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { alone, check, checkClean, findingsIn } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { headings, lettered, numbered, section, view } from './sets.ts';

describe('id/spacing', () => {
  test('in YAML, plain and quoted', () => {
    const [plain] = check('id/spacing', section('a.carag.yaml', 'A1: «A_1.1» A1.2'), alone);
    expect(plain!.message).toBe('A 1.1 has a space in it: write A1.1.');
    const [quoted] = check('id/spacing', section('a.carag.yaml', 'A1: "«A_1_._1»" A1.2'), alone);
    expect(quoted!.message).toBe('A 1 . 1 has spaces in it: write A1.1.');
    check('id/spacing', section('a.carag.yaml', "'«A_1»': A1.1"), alone);
  });

  test('in Markdown headings', () => {
    check(
      'id/spacing',
      headings(
        '# «A 1» Is it good enough?',
        '## «A 1 .1» Is it in time?',
        '## «A 1.2a» Is it complete?',
        '## A1S Is it good enough?',
      ),
      alone,
    );
  });

  test('of a row, and in a numbered set', () => {
    const rows = (id: string) =>
      `${view('a.carag.yaml', '3.8.1')['a.carag.yaml']}    rows: { health: { id: ${id}, text: Health } }\n`;
    check('id/spacing', { ...numbered('a.carag.yaml'), 'a.carag.yaml': rows('«3.8.1 .1»') }, alone);
    checkClean({ ...numbered('a.carag.yaml'), 'a.carag.yaml': rows('3.8.1.1') });
  });

  test('that cannot be seen', () => {
    const [found] = check('id/spacing', section('a.carag.yaml', 'A1: "«A1.1\u200b»"'), alone);
    expect(found!.message).toBe('A1.1\u200b has a character that cannot be seen in it: write A1.1.');
  });

  test('is mended safely, with CRLF as well', () => {
    const fixture = section('a.carag.yaml', 'A1: "A_1.1" A1.2', "'A_2': A2.1");
    expect(mended('id/spacing', fixture)).toEqual(section('a.carag.yaml', 'A1: "A1.1" A1.2', "'A2': A2.1"));
    const inHeadings = headings('# A 1 Is it good enough?', '## A 1.1 Is it in time?');
    expect(mended('id/spacing', crlf(inHeadings))).toEqual(
      crlf(headings('# A1 Is it good enough?', '## A1.1 Is it in time?')),
    );
    expect(
      findingsIn({ ...lettered('a.carag.yaml'), ...fixture }).every((found) => found.finding.fixes[0]?.safe),
    ).toBe(true);
  });

  test('references to it hold either way', () => {
    check(
      'id/spacing',
      {
        ...section('a.carag.yaml', 'A1: «A_1.1»'),
        ...file('b.carag.yaml', 'carag: section\nid: b\ntitle: B\nguidance: See [[A1.1]] and [[A 1.1]].'),
      },
      alone,
    );
  });
});

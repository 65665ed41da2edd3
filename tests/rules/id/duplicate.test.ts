import { describe, expect, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { headings, lettered, section } from './sets.ts';

describe('id/duplicate', () => {
  test('in one section, at the second and at the third', () => {
    const [second, third] = check(
      'id/duplicate',
      section('a.carag.yaml', 'A1: A1.1 «A1.1» A1.2 «A1.1»'),
      alone,
    );
    expect(second!.message).toBe(
      'A1.1 is used more than once in this set. Each entry needs an id of its own.',
    );
    for (const found of [second!, third!]) {
      expect(found.finding.related.map(({ message }) => message)).toEqual(['A1.1 is first used here.']);
      expect(found.finding.related[0]!.at.chunk.rangeOf(found.finding.related[0]!.at).start.line).toBe(7);
    }
  });

  test('across documents, in their reading order', () => {
    check('id/duplicate', {
      ...lettered('b.carag.yaml, a.carag.yaml'),
      ...section('a.carag.yaml', 'A1: «B1.1»'),
      ...section('b.carag.yaml', 'B1: B1.1 B1.2'),
    });
    check('id/duplicate', {
      ...lettered('a.carag.yaml, b.carag.yaml'),
      ...section('a.carag.yaml', 'A1: B1.1'),
      ...section('b.carag.yaml', 'B1: «B1.1» B1.2'),
    });
  });

  test('across YAML and Markdown', () => {
    check(
      'id/duplicate',
      {
        ...section('a.carag.yaml', 'A1: A1.1'),
        ...file('b.carag.md', `---\ncarag: section\nid: b\ntitle: B\n---\n\n# «A1» Is it good enough?\n`),
      },
      alone,
    );
  });

  test('across spacing and case', () => {
    const [spaced] = check('id/duplicate', section('a.carag.yaml', 'A1: A1.1 «A_1.1»'));
    expect(spaced!.message).toBe('A 1.1 counts as the same id as A1.1, which is in this set already.');
    check('id/duplicate', section('a.carag.yaml', 'A1: A1.1 «a1.1»'));
    check(
      'id/duplicate',
      headings('# A1 Is it good enough?', '## A1.1 Is it in time?', '## «A 1.1» Is it complete?'),
    );
  });

  test('of a key question and a question, and of a row', () => {
    check('id/duplicate', section('a.carag.yaml', 'O2: «O2» O2.1'));
    const grid = (id: string) =>
      `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}      - id: A1.2\n        kind: judgement\n        text: Which of these is done?\n        answer: yes-no\n        rows:\n          health: { id: ${id}, text: Health }\n`;
    check('id/duplicate', { 'a.carag.yaml': grid('«A1.1»') }, alone);
    checkClean({ 'a.carag.yaml': grid('A1.2.1') });
  });

  test('of rows by code, where the codes differ in case', () => {
    const rows = (...codes: string[]) =>
      `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}        rows: { ${codes.map((code, index) => `${code}: Row ${index + 1}`).join(', ')} }\n`;
    check('id/duplicate', { 'a.carag.yaml': rows('health', '«Health»') }, alone);
    checkClean({ 'a.carag.yaml': rows('health', 'school') });
  });

  test('of sections, where the same name is used twice', () => {
    const named = (path: string, id: string) =>
      file(path, `carag: section\nid: ${id}\ntitle: One\nguidance: Read this first.`);
    check(
      'id/duplicate',
      { ...named('a.carag.yaml', 'planning'), ...named('b.carag.yaml', '«planning»') },
      alone,
    );
    checkClean({ ...named('a.carag.yaml', 'planning'), ...named('b.carag.yaml', 'Planning') });
  });

  test('not of placeholders, which have a finding each', () => {
    check('id/placeholder', section('a.carag.yaml', 'A1: «TBC» «TBC»'), alone);
  });

  test('not across sets', () => {
    checkClean({
      ...file('one/carag.yaml', `${lettered('a.carag.yaml')['carag.yaml']}`),
      ...{ 'one/a.carag.yaml': section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']! },
      ...file('two/carag.yaml', `${lettered('a.carag.yaml')['carag.yaml']}`),
      ...{ 'two/a.carag.yaml': section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']! },
    });
  });
});

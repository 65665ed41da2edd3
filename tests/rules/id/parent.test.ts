import { describe, expect, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { headings, list, numbered, section, view } from './sets.ts';

describe('id/parent', () => {
  test('in YAML, with the key question', () => {
    const [found] = check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A2.3»', 'A2: A2.1 A2.2'), alone);
    expect(found!.message).toBe('A2.3 stands under A1 but is not numbered below it.');
    const { at, message } = found!.finding.related[0]!;
    expect(message).toBe('The key question A1 stands here.');
    expect(at.chunk.rangeOf(at).start).toEqual({ line: 4, character: 8 });
    check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A2S»'), alone);
    check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A10.1»'), alone);
  });

  test('in Markdown', () => {
    check(
      'id/parent',
      headings(
        '# P1 Is it good enough?',
        '## P1.1 Is it in time?',
        '## «P2.2» Is it complete?',
        '# P2 Is it safe?',
        '## P2.1 Is it shared?',
      ),
      alone,
    );
  });

  test('in flow, and in a section that is not split', () => {
    check(
      'id/parent',
      file(
        'a.carag.yaml',
        'carag: section\nid: a\nkey-questions: [{ id: A1, text: Is it good?, questions: [{ id: «B1.1», kind: judgement, text: Is it in time?, answer: yes-no }] }]\ntitle: A',
      ),
      alone,
    );
  });

  test('in a numbered set', () => {
    check('id/parent', {
      ...numbered('a.carag.yaml', 'unused: ["1.1", "1.13.1.1"]\n'),
      ...section('a.carag.yaml', '"1": 1.2 1.13.1.2 «13.1»'),
    });
  });

  test('not of questions that stand in the section, nor of a set with several sections', () => {
    checkClean({
      ...section('a.carag.yaml', 'A1: A1.1 A1S A1Sa', 'A2: A2.1'),
      ...section('p.carag.yaml', 'P1: P1.1'),
      ...view('i.carag.yaml', 'I1.1 I2.1 I2.1a'),
    });
    checkClean(
      file(
        'a.carag.yaml',
        `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}questions:\n${list('B1.1', '  ').join('\n')}`,
      ),
    );
  });

  test('a row may be numbered below its question or below the key question', () => {
    const grid = (id: string) =>
      file(
        'a.carag.yaml',
        `${section('a.carag.yaml', 'O2: O2.1')['a.carag.yaml']}        rows: { health: { id: ${id}, text: Health } }`,
      );
    checkClean(grid('O2.1.1'));
    checkClean(grid('O2.2'));
    check('id/parent', grid('«O3.1»'), alone);
  });

  test('not of the rows of a question without an id: that is told by itself', () => {
    const fixture = file(
      'a.carag.yaml',
      `${section('a.carag.yaml', 'O1: O1.1', 'O2: O2.0')['a.carag.yaml']}        rows: { health: { id: O2.1, text: Health } }`,
    );
    checkClean(fixture);
    const without = Object.entries(fixture).map(([path, text]) => [
      path,
      text.replace(/- id: O2\.0\n +(\w+)/, '- «$1»'),
    ]);
    check('id/missing', Object.fromEntries(without), alone);
  });

  test('one wrong key question does not make all its questions wrong', () => {
    check('id/form', section('a.carag.yaml', '«A,1»: A1.1 A1.2'), alone);
    check('id/placeholder', section('a.carag.yaml', '«TBC»: A1.1 A1.2'), alone);
    check('id/duplicate', section('a.carag.yaml', 'A1: A1.1', '«A1»: A2.1 A2.2'), alone);
    check(
      'id/missing',
      file(
        'a.carag.yaml',
        `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}  - «text»: Is it safe?\n    questions:\n${list('A2.1', '      ').join('\n')}`,
      ),
      alone,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { headings, lettered, numbered, section, view } from './sets.ts';

describe('id/out-of-order', () => {
  test('one displaced id gives one finding', () => {
    const [found] = check('id/out-of-order', view('a.carag.yaml', 'I2.4 «I2.5a» I2.5 I2.6'), alone);
    expect(found!.message).toBe('I2.5a stands before I2.5, but comes after it by number.');
    expect(found!.finding.related.map(({ message }) => message)).toEqual(['I2.5 stands here.']);
    check('id/out-of-order', section('a.carag.yaml', 'A1: A1.1 A1.2 A1.3 A1.4 «A1.0»'), alone);
    check('id/out-of-order', section('a.carag.yaml', 'A1: A1.1 «A1.8» A1.2 A1.3 A1.4 A1.5 A1.6 A1.7'), alone);
  });

  test('in Markdown, and of key questions', () => {
    check(
      'id/out-of-order',
      headings(
        '# «A2» Is it safe?',
        '## A2.1 Is it shared?',
        '# A1 Is it good enough?',
        '## A1.1 Is it in time?',
        '## «A1.3» Is it kept?',
        '## A1.2 Is it complete?',
      ),
      alone,
    );
  });

  test('the summary comes last, and its reason after it', () => {
    checkClean(section('a.carag.yaml', 'A1: A1.8 A1.9 A1.10 A1.11 A1S A1Sa'));
    check('id/out-of-order', section('a.carag.yaml', 'A1: «A1S» A1.1 A1.2'), alone);
    check('id/out-of-order', section('a.carag.yaml', 'A1: A1.1 «A1Sa» A1S'), alone);
  });

  test('in a numbered set', () => {
    check('id/out-of-order', { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '9 «9b» 9a 10') }, alone);
    checkClean({
      ...numbered('a.carag.yaml', 'unused: ["5", "6"]\n'),
      ...view('a.carag.yaml', '1 2 3a 3b 4 7a 7b 8 9a 9b 10'),
    });
  });

  test('sections and letters have no order among them', () => {
    checkClean({
      ...lettered('p.carag.yaml, a.carag.yaml'),
      ...section('a.carag.yaml', 'A1: A1.1'),
      ...section('p.carag.yaml', 'P1: P1.1'),
    });
    checkClean(view('a.carag.yaml', 'O1.1 O1.2 C1 C2 A1.1'));
    checkClean({
      ...numbered('b.carag.yaml, a.carag.yaml'),
      ...view('a.carag.yaml', '1.1 1.2'),
      ...view('b.carag.yaml', '2.1 2.2'),
    });
  });

  test('an id with another fault is not out of order as well', () => {
    check('id/duplicate', section('a.carag.yaml', 'A1: A1.1 A1.2 «A1.1» A1.3'), alone);
    check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A3.1» A1.2'), alone);
    check('id/form', section('a.carag.yaml', 'A1: A1.1 A1.2 «A1,0»'), alone);
  });
});

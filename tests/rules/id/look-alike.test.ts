import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';
import { headings, numbered, section, view } from './sets.ts';

describe('id/look-alike', () => {
  test.each([
    ['I2.O', 'I2.0', 'the letter O and the number 0'],
    ['0_2', 'O2', 'the number 0 and the letter O'],
    ['A1.l', 'A1.1', 'the letter l and the number 1'],
    ['Al.8', 'A1.8', 'the letter l and the number 1'],
    ['A1.1O', 'A1.10', 'the letter O and the number 0'],
    ['\u04101.8', 'A1.8', 'A and a letter of another alphabet that looks the same'],
  ])('%s for %s', (id, meant, what) => {
    const fixture = view('a.carag.yaml', `«${id}»`);
    const [found] = check('id/look-alike', fixture, alone);
    expect(found!.message).toBe(`${id.replace('_', ' ')} mixes up ${what}. Did you mean ${meant}?`);
    expect(found!.finding.fixes[0]!.safe).toBe(false);
    expect(mended('id/look-alike', fixture)).toEqual(view('a.carag.yaml', meant));
  });

  test('in Markdown headings', () => {
    check(
      'id/look-alike',
      headings('# «0 2» Is there access?', '## «O2.l» Is it in time?', '## O2.2 Is it complete?'),
      alone,
    );
  });

  test('a small l before a dot is the letter that others in the set have', () => {
    const [capitalI] = check('id/look-alike', view('a.carag.yaml', 'I1.1 I1.2 «l1.3»'), alone);
    expect(capitalI!.message).toContain('Did you mean I1.3?');
    const [capitalL] = check('id/form', view('a.carag.yaml', 'L1.1 L1.2 «l1.3»'), alone);
    expect(capitalL!.message).toContain('Did you mean L1.3?');
  });

  test('a last letter l or o that no k or n comes before', () => {
    check('id/look-alike', section('a.carag.yaml', 'A1: A1.1 «A1.1l»'), alone);
    check('id/look-alike', { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '1 «1o»') }, alone);
    checkClean(
      section(
        'a.carag.yaml',
        'A1: A1.1 A1.1a A1.1b A1.1c A1.1d A1.1e A1.1f A1.1g A1.1h A1.1i A1.1j A1.1k A1.1l',
      ),
    );
  });
});

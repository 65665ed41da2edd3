import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean, findingsIn } from '../../check.ts';
import { headings, lettered, numbered, section, view } from './sets.ts';

describe('id/gap', () => {
  test('stands after the gap and names what is missing', () => {
    const [one, two, many] = check(
      'id/gap',
      section('a.carag.yaml', 'A1: A1.1 «A1.3» «A1.6» «A1.11»'),
      alone,
    );
    expect(one!.message).toBe(
      'A1.3 follows a gap: there is no A1.2 in this set. List it under “unused” if that is meant.',
    );
    expect(two!.message).toBe(
      'A1.6 follows a gap: there are no A1.4 and A1.5 in this set. List them under “unused” if that is meant.',
    );
    expect(many!.message).toBe(
      'A1.11 follows a gap: there are no A1.7 to A1.10 in this set. List them under “unused” if that is meant.',
    );
    expect(one!.severity).toBe('hint');
  });

  test('of a key question, of a letter, in Markdown, over sections', () => {
    check('id/gap', section('a.carag.yaml', 'A1: A1.1', '«A3»: A3.1'), alone);
    check('id/gap', section('a.carag.yaml', 'A1: A1.1 A1.1a «A1.1c»'), alone);
    check(
      'id/gap',
      headings('# A1 Is it good enough?', '## A1.1 Is it in time?', '## «A1.3» Is it complete?'),
      alone,
    );
    check(
      'id/gap',
      {
        ...lettered('a.carag.yaml, b.carag.yaml'),
        ...view('a.carag.yaml', 'I1.1 I1.2'),
        ...view('b.carag.yaml', '«I1.4»'),
      },
      alone,
    );
    checkClean({
      ...lettered('a.carag.yaml, b.carag.yaml'),
      ...view('a.carag.yaml', 'I1.1 I1.4'),
      ...view('b.carag.yaml', 'I1.2 I1.3'),
    });
  });

  test('in a numbered set', () => {
    check('id/gap', { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '7a «7c»') }, alone);
    check(
      'id/gap',
      { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '1.10.1 1.10.2 «1.13.1.2» 1.13.2') },
      alone,
    );
  });

  test('first numbers are as they are', () => {
    checkClean(section('a.carag.yaml', 'A1: A1.0 A1.1'));
    checkClean(section('a.carag.yaml', 'A1: A1.1 A1.2'));
    checkClean({ ...section('a.carag.yaml', 'A1: A1.8 A1S'), ...section('p.carag.yaml', 'P1: P1.7') });
    checkClean(view('a.carag.yaml', 'C2 C3'));
  });

  test('not of what is unused or retired, however it is spaced', () => {
    checkClean({
      ...lettered('a.carag.yaml', 'unused: [A 1.2, A1.3]\nretired: { A1.4: "0.9" }\n'),
      ...section('a.carag.yaml', 'A1: A1.1 A1.5'),
    });
    check(
      'id/gap',
      { ...lettered('a.carag.yaml', 'unused: [A1.2]\n'), ...section('a.carag.yaml', 'A1: A1.1 «A1.4»') },
      alone,
    );
  });

  test('not where an id with another fault may fill it', () => {
    for (const id of ['TBC', 'A1,2', 'a1.2', 'A1.l'])
      expect(
        findingsIn({ ...lettered('a.carag.yaml'), ...section('a.carag.yaml', `A1: A1.1 ${id} A1.3`) }),
      ).toHaveLength(1);
    check(
      'id/missing',
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n- «kind»: judgement\n  text: Is it kept?\n  answer: yes-no\n- id: A1.3\n  kind: judgement\n  text: Is it whole?\n  answer: yes-no',
      ),
      alone,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { headings, lettered, section } from './sets.ts';

describe('id/retired', () => {
  const retired = 'retired: { A1.2: "0.9", "A 1.4": , P9: "1.0" }\n';

  test('a retired id in use, with the place that says so', () => {
    const [found, unsaid] = check('id/retired', {
      ...lettered('a.carag.yaml', retired),
      ...section('a.carag.yaml', 'A1: A1.1 «A1.2» A1.3 «A1.4»'),
    });
    expect(found!.message).toBe(
      'A1.2 was retired in version 0.9, so nothing may use it again. Give this question a new id.',
    );
    expect(unsaid!.message).toBe(
      'A1.4 was retired, so nothing may use it again. Give this question a new id.',
    );
    const { at } = found!.finding.related[0]!;
    expect(at.chunk.text.slice(at.start, at.end)).toBe('A1.2');
  });

  test('of a key question, in Markdown', () => {
    const [found] = check(
      'id/retired',
      {
        ...lettered('assessment.carag.md', 'retired: { A1: "0.9" }\n'),
        ...headings('# «A1» Is it good enough?', '## A1.1 Is it in time?'),
      },
      alone,
    );
    expect(found!.message).toContain('Give this key question a new id.');
  });

  test('not of what another set has retired', () => {
    checkClean({
      ...lettered('a.carag.yaml', 'uses: [old]\n'),
      ...section('a.carag.yaml', 'A1: A1.1'),
      ...file(
        'old/carag.yaml',
        lettered('', 'retired: { A1.1: "0.9" }\n')['carag.yaml']!.replace('sections: []\n', ''),
      ),
    });
  });
});

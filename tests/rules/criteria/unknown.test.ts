import { describe, expect, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { type Cited, citing, lettered, own, standards } from './sets.ts';

describe('criteria/unknown', () => {
  test.each<[Cited, string]>([
    [{ criteria: '"«1.2.9»"' }, 'A1.1 cites 1.2.9, which is not in the standards. Did you mean 1.2.1?'],
    [
      { criteria: '["1.2.1", «1.2.3»]' },
      'A1.1 cites 1.2.3, which is not in the standards. Did you mean 1.2.1?',
    ],
    [{ rates: "'«1.4»'" }, 'A1 rates 1.4, which is not in the standards. Did you mean 1.2?'],
    [
      { standard: '«1.3»' },
      'The section assessment is about standard 1.3, which is not in the standards. Did you mean 1.2?',
    ],
    [
      { guidance: 'See [[criterion «9.9»]].' },
      'A1.1 refers to criterion 9.9, which is not in the standards.',
    ],
    [
      { guidance: '"Ŵyr 😀 [[ Criterion  «1.2.8» ]]"' },
      'A1.1 refers to criterion 1.2.8, which is not in the standards. Did you mean 1.2.1?',
    ],
  ])('%j', (cited, message) => {
    const [found] = check('criteria/unknown', own(cited));
    expect(found!.message).toBe(message);
    check('criteria/unknown', crlf(own(cited)));
  });

  test('is mended within its quotation marks', () => {
    expect(mended('criteria/unknown', own({ criteria: '"«1.2.9»"' }))).toEqual(own({ criteria: '"1.2.1"' }));
    expect(
      mended('criteria/unknown', own({ guidance: '>\n          See\n          [[criterion «1.2.8»]].' })),
    ).toEqual(own({ guidance: '>\n          See\n          [[criterion 1.2.1]].' }));
  });

  test('what is there can be cited, at every level, with spaces', () => {
    checkClean(own({}));
    check(
      'criteria/unknown',
      own({ criteria: '["1.2", "1. 2.2"]', rates: '"1"', guidance: 'See [[criterion 1.2]].' }),
    );
  });

  test('in Markdown', () => {
    const section = (rates: string) =>
      file(
        'planning.carag.md',
        `---\ncarag: section\nid: planning\ntitle: Planning\nstandard: "1.2"\n---\n\n# P1 Does it work?\n\n\`\`\`carag\nrates: ${rates}\n\`\`\`\n\nSee [[criterion 1.2.1]].\n`,
      );
    check(
      'criteria/unknown',
      { ...lettered('', 'planning.carag.md'), ...standards('standards.carag.yaml'), ...section('"«1.2.7»"') },
      alone,
    );
    check('criteria/unknown', {
      ...lettered('', 'planning.carag.md'),
      ...standards('standards.carag.yaml'),
      ...section('"1.2.1"'),
    });
  });

  test('in sets that are used, and in those that they use', () => {
    const used = (more = '') => ({
      ...file(
        'old/carag.yaml',
        `carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered\n${more}`,
      ),
    });
    checkClean({
      ...lettered('uses: [old]\n'),
      ...citing({}),
      ...used(),
      ...standards('old/standards.carag.yaml'),
    });
    check(
      'criteria/unknown',
      {
        ...lettered('uses: [old]\n'),
        ...citing({ criteria: '«1.2.5»' }),
        ...used(),
        ...standards('old/standards.carag.yaml'),
      },
      alone,
    );
    checkClean({
      ...lettered('uses: [old]\n'),
      ...citing({}),
      ...used('uses: [older]\n'),
      ...file('old/older/carag.yaml', used()['old/carag.yaml']!),
      ...standards('old/older/standards.carag.yaml'),
    });
  });

  test('nothing is said of what may be in a set that is not there', () => {
    expect(
      check('criteria/unknown', { ...lettered('uses: [gone]\n'), ...citing({ criteria: '1.2.5' }) }),
    ).toEqual([]);
    expect(check('criteria/unknown', { ...own({ criteria: '1.2.5' }, 'uses: [gone]\n') })).toEqual([]);
  });

  test('a set without standards is told so once in each document', () => {
    const [found] = check('criteria/unknown', { ...lettered(), ...citing({ standard: '"«1.2»"' }) }, alone);
    expect(found!.message).toBe(
      'The section assessment is about standard 1.2, but this set has no standards. Add a standards document, or name the set that has one under “uses”.',
    );
    checkClean({
      ...lettered(),
      ...file(
        'assessment.carag.yaml',
        'carag: section\nid: assessment\ntitle: Assessment\nquestions:\n  - id: A1.1\n    kind: judgement\n    text: Is it in time?\n    answer: yes-no\n',
      ),
    });
  });
});

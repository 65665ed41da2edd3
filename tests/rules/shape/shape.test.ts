import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../check.ts';
import { MANIFEST } from './sets.ts';

describe('severities in the manifest', () => {
  const severities = (rules: string) =>
    findingsIn({
      'carag.yaml': `${MANIFEST}sections: [one.carag.yaml]\nrules: ${rules}\n`,
      'one.carag.yaml':
        'carag: section\nid: one\ntitle: One\nquestions:\n  - id: A1.1\n    kind: judgement\n    text: Is it in  time?\n    guidance: Read the file.\n    answer: { one-of: { y: Good, n: Poor }, sufficient: y }\n',
    }).map(({ rule, severity }) => `${rule} ${severity}`);

  test.each(['warn', '[off]', '{ off: off }', '', '~', '"\\u0000"'])('%s is none', (word) => {
    const found = severities(`{ text/spacing: ${word} }`);
    expect(found).toContain('text/spacing warning');
    expect(found.filter((each) => /^(?:shape|yaml)\//.test(each))).toHaveLength(1);
  });

  test.each(['error', 'hint'])('%s is one', (word) => {
    expect(severities(`{ text/spacing: ${word} }`)).toEqual([`text/spacing ${word}`]);
  });
});

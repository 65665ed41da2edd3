import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { documentOf } from '../../../server/project/document.ts';
import { RULES } from '../../../server/rules/index.ts';
import { Source } from '../../../server/syntax/source.ts';
import { check, checkClean, projectOf, ROOT } from '../../check.ts';
import {
  at,
  entry,
  GUIDANCE,
  guidance,
  MANIFEST,
  manifest,
  messages,
  question,
  section,
  windows,
} from './sets.ts';

describe('shape/defined-twice', () => {
  const twice = question('answer: text\nguidance: Look here.');

  test.each<[string, ExampleSet, string[]]>([
    [
      'an id in the heading and the block',
      entry('«id»: A1'),
      ['“id” is given twice, by the heading and here: only one of the two can count.'],
    ],
    [
      'a text in the heading and the block, in Windows lines',
      windows(entry('statement: Tŷ 😀\n«text»: Is it good?')),
      ['“text” is given twice, by the heading and here: only one of the two can count.'],
    ],
    [
      'guidance in the block and below it',
      entry('«guidance»: Look here.'),
      ['“guidance” is given twice, here and by the text below: only one of the two can count.'],
    ],
    [
      'guidance in front matter and below it',
      at('a.carag.md', '---\ncarag: section\nid: a\ntitle: A\n«guidance»: Look here.\n---\n\nText.'),
      ['“guidance” is given twice, here and by the text below: only one of the two can count.'],
    ],
    [
      'guidance in the section and in guidance',
      { ...twice, ...guidance('# «A1.1»\n\nText.') },
      ['A1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'guidance with spaces in its id',
      { ...twice, ...guidance('# «A 1.1»\n\nText.') },
      ['A 1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'two documents of guidance',
      {
        ...question('answer: text'),
        ...guidance('# A1.1\n\nText.', 'a.carag.md'),
        ...guidance('# «A1.1»\n\nText.', 'b.carag.md'),
      },
      ['A1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'one document of guidance',
      { ...question('answer: text'), ...guidance('# A1.1\n\nText.\n\n# «A1.1»\n\nMore.') },
      ['A1.1 has guidance in another place too: keep one of the two.'],
    ],
    [
      'a section listed twice',
      { ...manifest('sections: [assessment.carag.yaml, «./assessment.carag.yaml»]'), ...section(GUIDANCE) },
      ['./assessment.carag.yaml is listed twice: take one of the two out.'],
    ],
    [
      'two manifests',
      { ...manifest(''), 'carag.yml': MANIFEST.replace('question-set', '«question-set»') },
      ['carag.yml is a second manifest in this folder: only carag.yaml counts.'],
    ],
  ])('%s', (_, fixture, expected) => {
    expect(messages(check('shape/defined-twice', fixture))).toEqual(expected);
  });

  test('points to the other place', () => {
    const [found] = check('shape/defined-twice', { ...twice, ...guidance('# «A1.1»\n\nText.') });
    const [related] = found!.finding.related;
    expect(related!.at.chunk.text.slice(related!.at.start, related!.at.end)).toBe('A1.1');
    expect(related!.at.chunk.text).toContain('Look here.');
  });

  test('follows what is written elsewhere', () => {
    const project = projectOf({
      ...manifest('sections: [assessment.carag.yaml]'),
      ...question('answer: text\nguidance:'),
      ...guidance('# A1.1\n\nText.'),
    });
    const checker = new Checker(project, RULES);
    const count = () => {
      checker.refresh();
      return checker.findings(`${ROOT}/help.carag.md`).findings.length;
    };
    const put = (set: ExampleSet) => {
      for (const [path, text] of Object.entries(set))
        project.put(
          documentOf(`${ROOT}/${path}`, Source.of(text, 'yaml'), project.documents.get(`${ROOT}/${path}`)),
        );
    };
    expect(count()).toBe(0);
    put(twice);
    expect(count()).toBe(1);
    put(question('answer: text'));
    expect(count()).toBe(0);
  });

  test.each<[string, ExampleSet]>([
    ['guidance of two questions', { ...question('answer: text'), ...guidance('# A1.1\n\nText.') }],
    ['a heading of guidance with nothing below it', { ...twice, ...guidance('# A1.1\n') }],
    ['a manifest in a folder below', { ...manifest(''), 'b/carag.yaml': MANIFEST }],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

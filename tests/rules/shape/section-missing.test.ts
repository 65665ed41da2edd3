import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, findingsIn } from '../../check.ts';
import { at, front, GUIDANCE, MANIFEST, manifest, messages, question, section, windows } from './sets.ts';

describe('shape/section-missing', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'not found, and one like it',
      { ...manifest('sections: [«asessment.carag.yaml»]'), ...section(GUIDANCE) },
      'asessment.carag.yaml is not in this set. Did you mean assessment.carag.yaml?',
    ],
    ...['assessment.md', 'assessment', 'Assessment of it', 'docs/assessment.docx'].map(
      (path): [string, ExampleSet, string] => [
        `called ${path}, and still in its place`,
        {
          ...manifest(`sections: [«${path}»]`),
          ...at(
            'assessment.carag.yaml',
            `carag: section\nid: assessment\ntitle: Assessment of it\n${GUIDANCE}`,
          ),
        },
        `${path} is not in this set. Did you mean assessment.carag.yaml?`,
      ],
    ),
    [
      'not found',
      windows(manifest('title-cy: x\nsections:\n  - «ŵyn 😀.carag.yaml»')),
      'ŵyn 😀.carag.yaml is not in this set.',
    ],
    [
      'written in other letters, which only some computers take for the same',
      { ...manifest('sections: [«Assessment.carag.yaml»]'), ...section(GUIDANCE) },
      'Assessment.carag.yaml is called assessment.carag.yaml. Write its name in the same way, because some computers tell capital letters and accents apart.',
    ],
    [
      'of another kind',
      {
        ...manifest('sections: [«changes.carag.yaml»]'),
        ...at('changes.carag.yaml', 'carag: changes\nrows: []'),
      },
      'changes.carag.yaml is named as a section here, but begins with “carag: changes”.',
    ],
    [
      'no path',
      manifest('sections: [«/etc/passwd»]'),
      '/etc/passwd must be the path of a document as seen from here, such as assessment.carag.yaml.',
    ],
    [
      'above every folder',
      manifest('sections: [«../../../x.carag.yaml»]'),
      '../../../x.carag.yaml must be the path of a document as seen from here, such as assessment.carag.yaml.',
    ],
    [
      'a document of another set',
      {
        ...manifest('sections: [«b/x.carag.yaml»]'),
        'b/carag.yaml': `${MANIFEST}sections: [x.carag.yaml]\n`,
        ...section(GUIDANCE, 'b/x.carag.yaml'),
      },
      'b/x.carag.yaml is not in this set.',
    ],
    [
      'of guidance',
      {
        ...question('answer: text'),
        ...at('help.carag.md', '---\ncarag: guidance\nfor: «assesment.carag.yaml»\n---\n\n# A1.1\n\nText.'),
      },
      'assesment.carag.yaml is not in this set. Did you mean assessment.carag.yaml?',
    ],
    [
      'of a translation',
      {
        ...section(GUIDANCE),
        ...at(
          'cy/a.carag.yaml',
          'carag: translation\nlanguage: cy\nof: «assessment.carag.yaml»\ntexts: { title: Asesu }',
        ),
      },
      'assessment.carag.yaml is not in this set. Did you mean ../assessment.carag.yaml?',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/section-missing', fixture))).toEqual([message]);
  });

  test.each<[string, ExampleSet]>([
    [
      'a section in a folder below',
      {
        ...manifest('sections: [parts/a.carag.yaml]'),
        ...at('parts/a.carag.yaml', `carag: section\nid: a\ntitle: A\n${GUIDANCE}`),
      },
    ],
    [
      'a section in Markdown',
      { ...manifest('sections:\n  - ./assessment.carag.md'), ...front('Read the file.') },
    ],
    [
      'a document that does not say what it is: that is told there',
      { ...manifest('sections: [a.carag.yaml]'), ...at('a.carag.yaml', 'carag: sektion') },
    ],
    [
      'a translation of the manifest',
      {
        ...manifest(''),
        ...at(
          'cy.carag.yaml',
          'carag: translation\nlanguage: cy\nof: carag.yaml\ntexts: { title: Enghraifft }',
        ),
      },
    ],
  ])('not %s', (_, fixture) => {
    expect(findingsIn(fixture).filter(({ rule }) => rule === 'shape/section-missing')).toEqual([]);
  });
});

import { describe, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { guidance, markdown, section, windows } from './sets.ts';

describe('yaml/multiple-documents', () => {
  test.each<[string, ExampleSet]>([
    ['a second document', section(`${guidance}\n«---»\ncarag: section\nid: other`)],
    ['a third is not counted', section(`${guidance}\n«---»\na: b\n---\nc: d`)],
    ['a line meant to part passages', section(`statement: Good.\n«---»\n${guidance}`)],
    ['a line with a comment', section(`${guidance}\n«---» # the rest\nid: x`)],
    ['the end of a document, and more', section(`${guidance}\n«...»\nid: x`)],
    ['in Windows lines, after emoji', windows(section(`statement: 😀 ŵyn\n«---»\n${guidance}`))],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: Good.\n«---»\nuse: balance\n```\n\nRead the file.'),
    ],
    [
      'between questions',
      section(
        'questions:\n  - id: A1.1\n    kind: note\n    text: Read on.\n«---»\n  - id: A1.2\n    kind: note\n    text: Go on.',
      ),
    ],
  ])('%s', (_, fixture) => {
    check('yaml/multiple-documents', fixture, { alone: true });
  });

  test.each<[string, ExampleSet]>([
    [
      'the line that begins the only document',
      { 'assessment.carag.yaml': `---\ncarag: section\nid: assessment\ntitle: Assessment\n${guidance}\n` },
    ],
    ['the line that ends it', section(`${guidance}\n...\n# nothing more\n`)],
    ['a rule in guidance', section('guidance: |\n  Above.\n\n  ---\n\n  Below.')],
    ['a longer line', section('guidance: |\n  ----\n')],
    ['a rule in Markdown', markdown('# A1 Is it good?\n\nAbove.\n\n---\n\nBelow.')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

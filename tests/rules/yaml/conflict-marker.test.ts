import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { Source } from '../../../server/syntax/source.ts';
import { check, unmarked } from '../../check.ts';
import { guidance, markdown, section, windows } from './sets.ts';

describe('yaml/conflict-marker', () => {
  const conflict = (ours: string, theirs: string) =>
    `«<<<<<<< HEAD»\n${ours}\n«=======»\n${theirs}\n«>>>>>>> reworded»`;

  test.each<[string, ExampleSet]>([
    ['at the top', section(conflict('guidance: Read the file.', 'guidance: Read it all.'))],
    [
      'in Windows lines, with Welsh and emoji',
      windows(section(conflict('guidance: Darllenwch y ffeil â gofal 😀', 'guidance: x'))),
    ],
    [
      'with what both came from',
      section(
        `«<<<<<<< HEAD»\n${guidance}\n«||||||| 9f2c01a»\nguidance: Read.\n«=======»\nguidance: Read it all.\n«>>>>>>> x»`,
      ),
    ],
    [
      'in a text kept as it is',
      section(`guidance: |\n  Read the file.\n${conflict('  Then decide.', '  Then think.')}\n  Then write.`),
    ],
    [
      'between questions',
      section(
        `questions:\n  - id: A1.1\n    kind: note\n    text: Read on.\n${conflict('  - id: A1.2\n    kind: note\n    text: Go on.', '  - id: A1.2\n    kind: note\n    text: Stop.')}`,
      ),
    ],
    [
      'two in one document',
      section(`${conflict('statement: Good.', 'statement: Bad.')}\n${conflict(guidance, 'guidance: Read.')}`),
    ],
    [
      'in Markdown, over headings',
      markdown(
        `# A1 Is it good?\n\n${conflict('Read the file.\n\n# A2 Is it whole?\n\nRead on.', 'Read it.\n\n# A2 Is it fair?\n\nStop.')}`,
      ),
    ],
    [
      'in a block of Markdown',
      markdown(
        `# A1 Is it good?\n\n\`\`\`carag\n${conflict('statement: Good.', 'statement: Bad.')}\n\`\`\`\n\nRead the file.`,
      ),
    ],
    [
      'in front matter',
      {
        'assessment.carag.md': `---\ncarag: section\nid: assessment\n${conflict('title: One', 'title: Two')}\n---\n\nRead the file.\n`,
      },
    ],
    ['a line that was left behind', section(`${guidance}\n«>>>>>>> reworded»`)],
    ['the line between the sides, left behind', section(`«=======»\n${guidance}`)],
  ])('%s: reported, and nothing beside it', (_, fixture) => {
    check('yaml/conflict-marker', fixture, { alone: true });
  });

  test.each<[string, ExampleSet]>([
    [
      'a heading underlined with ======= in Markdown',
      markdown('# A1 Is it good?\n\nWhat to look for\n=======\n\nRead the file.'),
    ],
    ['six or eight marks', section('guidance: |\n  <<<<<<\n  >>>>>>>>\n')],
    ['marks inside a text', section('guidance: Look for <<<<<<< in the file.')],
    ['marks that stand deeper', section('guidance: |\n  Text.\n  =======\n')],
  ])('not %s', (_, fixture) => {
    check('yaml/conflict-marker', fixture);
  });

  test('an edit beside a conflict leaves the same chunks as reading anew', () => {
    const text = unmarked(
      section(
        `questions:\n  - id: A1.1\n    kind: note\n    text: Read on.\n${conflict('  - id: A1.2\n    text: Go on.', '  - id: A1.2\n    text: Stop.')}\n  - id: A1.3\n    text: End.`,
      ),
    ).documents['assessment.carag.yaml']!;
    const lines = text.split('\n');
    for (const [line, words] of lines.entries()) {
      for (const replacement of ['', '=======', '>>>>>>> x', '<<<<<<< x', '  - id: A9', 'x']) {
        const edited = Source.of(text, 'yaml').edit(
          { start: { line, character: 0 }, end: { line, character: words.length } },
          replacement,
        );
        const anew = Source.of(
          [...lines.slice(0, line), replacement, ...lines.slice(line + 1)].join('\n'),
          'yaml',
        );
        expect(edited.chunks.map((chunk) => [chunk.text, chunk.level])).toEqual(
          anew.chunks.map((chunk) => [chunk.text, chunk.level]),
        );
      }
    }
  });
});

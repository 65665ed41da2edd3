import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Source } from '../../server/syntax/source.ts';
import { lineStarts } from '../../server/text/lines.ts';
import { runs } from '../runs.ts';

const YAML = [
  '- id: A1\n',
  '  - id: B\n',
  '    x: y\n',
  'questions:\n',
  'key-questions:\n',
  '# c\n',
  '\n',
  '  # c\n',
  'a: |\n',
  '  t\n',
  '    questions:\n',
  '      - id: q\n',
  '        z: "\n',
  '<<<<<<< \n',
  '---\n',
  '\t\n',
  '\r\n',
  'x',
  '-',
  ' ',
];
const MARKDOWN = [
  '# A1 foo\n',
  '  # A2 bar\n',
  '<div>\n',
  '</div>\n',
  '<?\n',
  '?>\n',
  '2. b\n',
  '> q\n',
  '## A1.1 b\n',
  'text\n',
  '\n',
  '```carag\n',
  '```\n',
  '````\n',
  '~~~\n',
  '- a\n',
  '  ```\n',
  'x: y\n',
  '<!-- c -->\n',
  '<!--\n',
  '-->\n',
  '---\n',
  '\r\n',
  '#',
  '`',
  ' ',
];

/** Texts of every kind, and among them some that are whole sections. */
const start = (pieces: readonly string[]) => {
  const some = fc.array(fc.constantFrom(...pieces), { maxLength: 25 });
  const item = fc.constantFrom(
    '  - id: A1\n    questions:\n      - id: q\n      - id: r\n        z: a\n',
    '  # c\n  - questions:\n    - id: q\n    - id: r\n',
    '  - id: B\n',
  );
  return fc.oneof(
    some,
    fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => ['key-questions:\n', ...items]),
  );
};

const edits = (pieces: string[]) =>
  fc.array(
    fc.tuple(
      fc.nat(40),
      fc.nat(12),
      fc.nat(2),
      fc.nat(6),
      fc.array(fc.constantFrom(...pieces), { maxLength: 2 }),
    ),
    { maxLength: 5 },
  );

test.each([
  ['yaml', YAML],
  ['markdown', MARKDOWN],
] as const)('an edited %s source is the one that is read anew', (format, pieces) => {
  fc.assert(
    fc.property(start(pieces), edits([...pieces]), (parts, script) => {
      let text = parts.join('');
      let source = Source.of(text, format);
      for (const [line, character, lines, width, inserted] of script) {
        const { start, end, from, to } = placesIn(text, line, character, lines, width);
        text = text.slice(0, from) + inserted.join('') + text.slice(to);
        source = source.edit({ start, end }, inserted.join(''));
        expect(outline(source)).toEqual(outline(Source.of(text, format)));
      }
    }),
    { numRuns: runs(2_500) },
  );
});

function placesIn(text: string, line: number, character: number, lines: number, width: number) {
  const starts = lineStarts(text);
  const place = (wantedLine: number, wantedCharacter: number) => {
    const at = Math.min(wantedLine, starts.length - 1);
    const stop = (starts[at + 1] ?? text.length + 1) - 1;
    const isReturn = text[stop - 1] === '\r' && stop - 1 >= starts[at]!;
    return {
      line: at,
      character: Math.min(wantedCharacter, Math.max(0, stop - (isReturn ? 1 : 0) - starts[at]!)),
    };
  };
  const start = place(line, character);
  const end = place(start.line + lines, lines === 0 ? start.character + width : width);
  return { start, end, from: starts[start.line]! + start.character, to: starts[end.line]! + end.character };
}

const outline = (source: Source) =>
  source.chunks.map((chunk) => [chunk.text, chunk.level, chunk.isLeaf, chunk.startLine]);

/** Slips in what belongs to what, in brackets, and in dashes: each is one finding, and its fix leaves nothing. */
import { expect, test } from 'vitest';
import { findingsIn } from '../../check.ts';
import { checkSlips, fixed, lines, MANIFEST, SECTION, type SlipCase, slip } from './slip-cases.ts';

const OPTIONS = lines(12, 15, (line) => line);
const options = (change: (line: string) => string) => lines(13, 15, change);

const SLIPS: Record<string, SlipCase> = {
  'options at the column of their one-of': {
    ...slip(
      options((line) => line.slice(2)),
      /“parents” belongs to “any-of” above it: type 12 spaces before it, and move the lines below/,
    ),
  },
  'options at the column of their answer': {
    ...slip(
      options((line) => line.slice(4)),
      /“parents” belongs to “any-of” above it: type 12 spaces/,
    ),
    isUnsafe: true,
  },
  'any-of at the column of its answer': {
    from: OPTIONS[0],
    to: OPTIONS[0].replace('          any-of', '        any-of'),
    says: /“any-of” belongs to “answer” above it: type 10 spaces before it/,
  },
  'a name without a colon above what belongs to it': {
    from: '        answer:\n',
    to: '        answer\n',
    says: /A colon is missing after “answer”: type “answer:”/,
  },
  'any-of without its colon': {
    from: '          any-of:\n',
    to: '          any-of\n',
    says: /A colon is missing after “any-of”: type “any-of:”/,
  },
  'a dash without its space before a question in the middle': {
    from: '      - id: B1.2',
    to: '      -id: B1.2',
    says: /“-id” begins no entry: type a dash and a space/,
  },
  'a long dash before a question in the middle': {
    from: '      - id: B1.2',
    to: '      – id: B1.2',
    says: /“– id” begins no entry/,
  },
  'a star before a question in the middle': {
    from: '      - id: B1.2',
    to: '      * id: B1.2',
    says: /“\* id” begins no entry/,
  },
  'two dashes before a question': {
    from: '      - id: B1.2',
    to: '      - - id: B1.2',
    says: /Two dashes stand here/,
  },
  'a bracket that is not closed': {
    from: 'sections: [plan.carag.yaml]',
    to: 'sections: [plan.carag.yaml',
    path: 'carag.yaml',
    says: /\[ begins here and is never closed: type \] at the end/,
  },
  'a bracket closed by another': {
    from: 'sections: [plan.carag.yaml]',
    to: 'sections: [plan.carag.yaml)',
    path: 'carag.yaml',
    says: /\) closes nothing here: type \] in its place/,
  },
  'braces that are not closed': {
    from: '            nobody: { label: None of them, exclusive: true }',
    to: '            nobody: { label: None of them, exclusive: true',
    says: /\{ begins here and is never closed: type \}/,
  },
  'a comment with two strokes': {
    from: '        kind: judgement\n',
    to: '        kind: judgement\n        // to be agreed\n',
    says: /“\/\/” begins no comment here: type “# to be agreed”/,
  },
  'a comment of a web page': {
    from: '        kind: judgement\n',
    to: '        kind: judgement\n        <!-- to be agreed -->\n',
    says: /“<!--” begins no comment here: type “# to be agreed”/,
  },
  'a text with a colon and no bar': {
    from: 'guidance: |\n          Look at the record.\n',
    to: 'guidance:\n          Look at this: the record.\n',
    says: /The text of “guidance” begins on the line below: type “guidance: \|”/,
  },
  'a text on the line of its bar': {
    from: 'guidance: |\n          Look at the record.\n',
    to: 'guidance: | Look at the record.\n',
    says: /Nothing may follow the “\|”: begin the text on the line below/,
  },
};

checkSlips('one slip in what belongs to what', SLIPS);

test('a dash alone on the line above the names of its entry is right', () => {
  const text = SECTION.replace('      - id: B1.2', '      -\n        id: B1.2');
  expect(findingsIn({ 'carag.yaml': MANIFEST, 'plan.carag.yaml': text })).toEqual([]);
});

test.each(['  care.carag.yaml', '  -care.carag.yaml'])('a section is listed without its dash: %s', (line) => {
  const manifest = MANIFEST.replace(
    '[plan.carag.yaml]',
    `\n  - plan.carag.yaml\n${line}\n  - end.carag.yaml`,
  );
  const more = (id: string) => `carag: section\nid: ${id}\ntitle: ${id}\nguidance: Read it.\n`;
  const documents = {
    'carag.yaml': manifest,
    'plan.carag.yaml': SECTION,
    'care.carag.yaml': more('care'),
    'end.carag.yaml': more('end'),
  };
  const found = findingsIn(documents);
  expect(found.map(({ message }) => message)).toEqual([
    'Each item of this list begins with a dash and a space: type “- care.carag.yaml”.',
  ]);
  expect(findingsIn(fixed(documents))).toEqual([]);
});

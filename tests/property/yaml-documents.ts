import fc from 'fast-check';

const word = fc.constantFrom(
  'a',
  'Is it',
  'A1.8',
  '1.20',
  'yes',
  'ŵy',
  '😀',
  "it's",
  'x:y',
  'a#b',
  '-1',
  '~',
  'no, yes',
);
const quotedText = fc.constantFrom(
  '"a: b"',
  "'it''s'",
  '"tab\\t\\u00e9"',
  '""',
  "''",
  '"two\n      lines"',
  '"a\n\n      b "',
);
const flow = fc.constantFrom(
  '[]',
  '{}',
  '[a, b]',
  '{ a: b, c: "d, e" }',
  '[a, [b, {c: d}]]',
  '{ a: [b, c],\n      d: e }',
  '{a: , b: c}',
);
const block = fc.tuple(
  fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
  fc.array(fc.constantFrom('one', 'two # not a comment', '', '  more', 'a: b', '- c'), {
    minLength: 1,
    maxLength: 5,
  }),
);
const broken = fc.constantFrom(
  '"open',
  '[a',
  'a: b',
  '*x',
  '&a b',
  '!t c',
  '@d',
  '[a] b',
  '- x',
  'x:',
  '{a, b}',
  '> 5',
  '\tq',
);
const value = (indent: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 2, arbitrary: quotedText },
    { weight: 2, arbitrary: flow },
    {
      weight: 2,
      arbitrary: block.map(([head, lines]) =>
        [head, ...lines.map((line) => (line ? `${indent}  ${line}` : line))].join('\n'),
      ),
    },
    { weight: 1, arbitrary: word.map((text) => `${text}\n${indent}  more text`) },
    { weight: 1, arbitrary: word.map((text) => `${text} # a comment`) },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.constant('') },
  );

/** YAML as people write it, and as they get it wrong. */
export const { document } = fc.letrec<{ document: string; mapping: string }>((tie) => ({
  mapping: fc
    .array(fc.tuple(fc.constantFrom('id', 'text', 'a b', '"q"', 'ask-when'), fc.nat(), value('  ')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pairs) => pairs.map(([key, salt, text]) => `${key}${salt % 7}: ${text}`.trimEnd()).join('\n')),
  document: fc.oneof(
    { maxDepth: 4 },
    tie('mapping') as fc.Arbitrary<string>,
    fc
      .array(tie('document') as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')),
    fc
      .tuple(
        fc.constantFrom('questions', 'rows', '"1.1"'),
        tie('document') as fc.Arbitrary<string>,
        fc.boolean(),
      )
      .map(
        ([key, inner, comment]) => `${key}:${comment ? ' # note' : ''}\n  ${inner.replaceAll('\n', '\n  ')}`,
      ),
  ),
}));

/** Random YAML: as people write it, as they get it wrong, and all that is legal. */
import fc from 'fast-check';
import { Document, isScalar, type Scalar, visit } from 'yaml';

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
  '? a',
  '?',
  '{\n\ta: {b: c},\n\td: [e]\n\t}',
  '[\n\ta,\n\tb\n\t]',
  '{\n\ta: {b: c},\n',
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

/** A tree of texts, as it is printed in many styles. */
const texts = fc.constantFrom(
  ...[
    'a',
    'A1.8',
    'two words',
    '',
    ' blank ends ',
    '- dash',
    'a: b',
    'a # b',
    '# a',
    '[x',
    '{x',
    '*x',
    '&x',
    '!x',
  ],
  ...[
    '%x',
    '@x',
    '`x`',
    '|',
    '>',
    '? x',
    ': x',
    "it's",
    '"q"',
    'back\\slash',
    'two\nlines',
    'ends\n',
    '\n\nbegins',
  ],
  ...[
    '  deep\nless',
    'a\n\n\nb\n\n',
    '\ttab\tin',
    'tab\t\nend',
    '\u0085',
    'a\u2028b\u2029c',
    '\ufeffx',
    'x\u00a0',
    '\0',
    '\x7f',
  ],
  ...[
    '😀',
    'yes',
    '~',
    '1.20',
    '<<',
    '...',
    '---',
    'a\r\nb',
    'a\rb',
    'long '.repeat(40),
    '[[A1.8]]',
    '{{A1.8}}',
    '#3',
  ],
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    texts,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(texts, tie('tree')), { maxLength: 3, selector: ([name]) => name })
      .map((pairs) => new Map(pairs)),
  ),
}));

/** Legal YAML: random trees, printed by the library in each of its styles, with the marks and comments that it knows. */
const printed = fc
  .record({
    tree,
    indent: fc.integer({ min: 1, max: 5 }),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    defaultStringType: fc.constantFrom<Scalar.Type>(
      'PLAIN',
      'QUOTE_SINGLE',
      'QUOTE_DOUBLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ),
    defaultKeyType: fc.constantFrom<Scalar.Type | null>(null, 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
    collectionStyle: fc.constantFrom<'any' | 'block' | 'flow'>('any', 'block', 'flow'),
    flowCollectionPadding: fc.boolean(),
    comment: fc.constantFrom('', ' a note'),
    directives: fc.constantFrom(
      '',
      '%YAML 1.2\n---\n',
      '%YAML 1.1 # old\n# a note\n---\n',
      '--- # a note\n',
      '---\n',
    ),
    end: fc.constantFrom('', '...\n', '... # the end\n', '# the end\n'),
  })
  .map(({ tree, comment, directives, end, ...style }) => {
    const document = new Document(tree, { schema: 'failsafe' });
    visit(document, {
      Pair: (index, pair) => {
        if (comment && isScalar(pair.value) && Number(index) % 2) pair.value.comment = comment;
        if (comment && isScalar(pair.key) && !(Number(index) % 2)) pair.key.commentBefore = comment;
      },
    });
    return `${directives}${document.toString(style)}${end}`;
  });

/** Rare forms of YAML 1.2, each legal. */
const RARE = [
  '? a\n: b\n',
  '? a # note\n: b # note\n',
  '? |\n  a\n: b\n',
  '? "a\n  b"\n: c\n',
  '? a\n:\n  b: c\n',
  '? a\n: - b\n  - c\n',
  '? a\n? b\n',
  '? a\nb: c\n',
  '- ? a\n  : b\n',
  '- ? a\n- ?\n',
  '- ? a: b\n',
  '? a: b\n',
  'a:\n  ? b\n',
  'a: [? b]\n',
  'a: [? b: c]\n',
  'a: [\n \tb,\n \tc\n \t]\n',
  'a: b\n? c\n: d\n',
  'a: [? b : c]\n',
  'a: ["b":c, d]\n',
  'a: {"b":c}\n',
  'a: {? b}\n',
  'a: {? b : c}\n',
  'a: {b, c}\n',
  'a: {b: }\n',
  'a: [b,]\n',
  'a: [b: c, d]\n',
  'a: [a: ]\n',
  'a: [\n  b, # note\n  # note\n  c\n  ]\n',
  'a: {\n b: c,\n d: e\n }\n',
  'a:\n  [b,\n c]\n',
  'a: plain\n  more\n\n  and # note\n',
  '"a" : b\n',
  "'a b': c\n",
  'a: |2\n   b\n  c\n',
  'a: |1-\n  b\n',
  'a: >+1\n   b\n\n',
  'a: | # note\n b\n',
  'a:\n  |\n  b\n',
  'a: |\n   \n  b\n',
  'a: >\n  b\n   c\n\n  d\n',
  'a: |+\n\n\nb: c\n',
  '- - a\n  - b\n- - - c\n',
  '-\n  a: b\n-\n',
  'a:\n- b\n-\n- c\nd: e\n',
  'a:\n\n  b: c\n',
  'a:\tb\t# note\n',
  '-\ta\n',
  'a: b\t\n\t\nc: d\n',
  'a: |\n \tb\n',
  'a: "x\\\n  y"\n',
  'a: "\\x41\\u00e9\\U0001F600\\N\\_\\L\\P\\e\\0"\n',
  'a: "b\n\n   c"\n',
  'a\u0085b: c\u2028d\n',
  '\ufeffa: b\n',
  '# note\n\ufeffa: b\n',
  '---\na: b\n... # end\n',
  '--- |\n  text\n',
  '--- "x"\n',
  '# note\n%YAML 1.2 # note\n--- # note\na: b\n',
  '%YAML 1.2\n---\n',
  'a: b #note\n',
  '# note\n\n # note\na: b\n  # note\nc: d\n',
  'a:\n  # note\n  - b\n # note\n  - c\n',
  `${'k'.repeat(1000)}: b\n`,
  `? ${'k'.repeat(1100)}\n: b\n`,
  'a:b: c::d\n',
  '-a: -b\n?c: ?d\n',
  'a: b,c]d}\n',
  'a: http://x/#y\n',
  'a: ~\nb: ""\nc:\n',
  '!!map\na: b\n',
  '--- !!map\na: b\n',
  'a: !!str b\n',
  'a: !t\n  b: c\n',
  '!!str a: b\n',
  'a: [[A1.8]]\n',
  'a: {{A1.8}}\n',
  'a: { b: c, d }\n',
  'a: *x*\n',
  '&x a: b\nc: d\n',
  'a: &x\n  b: c\n',
  'a: &x !!str "b"\n',
  'a: [&x b, !t c]\n',
  '%TAG ! tag:x,2000:\n---\na: !b c\n',
  '%FOO bar\n---\na: b\n',
  '%YAML 2.0\n---\na: b\n',
];
const rare = fc.constantFrom(...RARE);
const indented = (text: string) => text.replace(/^(?=[^\r\n])/gm, '  ');
const isWhole = (text: string) => /^(?:[%#\ufeff]|---|\.\.\.)|^\.\.\.|^---/m.test(text);

/** Legal YAML of every form, alone and among ordinary names and values. */
export const legal = fc.oneof(
  printed,
  rare,
  fc
    .tuple(rare, rare)
    .filter((both) => !both.some(isWhole))
    .map(([a, b]) => `x:\n${indented(a)}y:\n${indented(b)}z: last\n`),
  fc
    .tuple(rare, printed)
    .filter((both) => !both.some(isWhole))
    .map(
      ([a, b]) => `- x: |\n    text\n- ${indented(a).trimStart()}- [in, { brackets: 1 }]\n-\n${indented(b)}`,
    ),
);

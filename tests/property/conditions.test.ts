import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCondition } from '../../server/syntax/conditions/parse.ts';
import { TAKES } from '../../server/syntax/conditions/phrases.ts';
import { printCondition } from '../../server/syntax/conditions/print.ts';
import type { Condition, Place, Test, TestKind, Word } from '../../server/syntax/conditions/tree.ts';
import { runs } from '../runs.ts';

const NOWHERE = { start: 0, end: 0 };
const word = (text: string): Word => ({ text, ...NOWHERE });

const name = fc.constantFrom(
  'A1.8',
  'A1S',
  'I2.5a',
  '1.13.1.2',
  '9a',
  '3.8.1/row-a',
  'nation',
  'looked-after',
  'Ünit',
);
const code = fc.constantFrom(
  'yes',
  'no',
  'no-factor',
  'None',
  'neither',
  'r&d',
  'under',
  'blank',
  '999',
  'Not known',
);
const kinds = Object.keys(TAKES) as TestKind[];

const testOf: fc.Arbitrary<Test> = fc
  .record({ kind: fc.constantFrom(...kinds), codes: fc.array(code, { minLength: 1, maxLength: 3 }) })
  .map(({ kind, codes }) => {
    const values = TAKES[kind] === 'nothing' ? [] : TAKES[kind] === 'value' ? codes.slice(0, 1) : codes;
    return { kind, values: values.map(word), ...NOWHERE };
  });

const atom: fc.Arbitrary<Condition> = fc.oneof(
  name.map((text): Condition => ({ is: 'name', name: word(text), ...NOWHERE })),
  fc
    .record({
      of: fc.constantFrom('answer' as const, 'count' as const, 'any row' as const, 'every row' as const),
      subject: name.map(word),
      test: testOf,
    })
    .map((parts): Condition => ({ is: 'test', ...parts, ...NOWHERE })),
);

const { tree } = fc.letrec<{ tree: Condition; junction: Condition; negation: Condition }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, atom, tie('junction'), tie('negation')),
  junction: fc
    .record({
      is: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    })
    .map((parts): Condition => ({ ...parts, isBracketed: false, ...NOWHERE })),
  negation: tie('tree').map((part): Condition => ({ is: 'not', part, isBracketed: false, ...NOWHERE })),
}));

/** A tree without its places, junctions of one sort within each other made one. */
function bare(condition: Condition): unknown {
  switch (condition.is) {
    case 'and':
    case 'or':
      return { is: condition.is, parts: parts(condition.is, condition).map(bare) };
    case 'not':
      return { not: bare(condition.part) };
    case 'name':
      return condition.name.text;
    case 'test': {
      const { of, subject, test: asked } = condition;
      return { of, subject: subject.text, kind: asked.kind, values: asked.values.map(({ text }) => text) };
    }
    default:
      return '…';
  }
}

function parts(is: 'and' | 'or', condition: Condition): Condition[] {
  return condition.is === is ? condition.parts.flatMap((part) => parts(is, part)) : [condition];
}

test('what is printed is read back as the same, and printed the same again', () => {
  fc.assert(
    fc.property(tree, (condition) => {
      const text = printCondition(condition);
      const { condition: read, problems } = parseCondition(text);
      expect(problems).toEqual([]);
      expect(bare(read!)).toEqual(bare(condition));
      expect(printCondition(read!)).toBe(text);
    }),
  );
});

function* places(condition: Condition): Generator<Place> {
  yield condition;
  if (condition.is === 'and' || condition.is === 'or')
    for (const part of condition.parts) yield* places(part);
  if (condition.is === 'not') yield* places(condition.part);
  if (condition.is === 'name') yield condition.name;
  if (condition.is === 'test') {
    yield condition.subject;
    yield condition.test;
    yield* condition.test.values;
  }
}

const PIECES = [
  ...'and or not is one of includes any all none at least most more than before after answered sufficient count row every'.split(
    ' ',
  ),
  ...[
    'A1.8',
    'A',
    '1.8',
    'yes',
    'nation',
    '(',
    ')',
    '[',
    ']',
    ',',
    ';',
    '=',
    '!=',
    '&&',
    '"',
    '“',
    '”',
    '[[',
    ']]',
    '\n',
    '\u200b',
    '\ud800',
    '2',
    'isn’t',
    'nor',
  ],
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
);

test('any text is read, and every place lies in it', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { condition, problems, isSure } = parseCondition(written);
      const fixes = problems.flatMap(({ fix }) => fix?.edits ?? []);
      for (const { start, end } of [...(condition ? places(condition) : []), ...problems, ...fixes]) {
        expect(start).toBeLessThanOrEqual(end);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(written.length);
      }
      if (problems.length === 0) expect(isSure).toBe(true);
      if (condition && isSure) expect(printCondition(condition)).not.toContain('…');
    }),
    { numRuns: runs(2000) },
  );
});

test('what can mean nothing else is read as its fixes make it', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { condition, problems, isSure } = parseCondition(written);
      const [first] = problems;
      if (!condition || !isSure || !first?.fix) return;
      const [edit, ...others] = first.fix.edits;
      if (!edit || others.length > 0) return;
      const mended = parseCondition(written.slice(0, edit.start) + edit.text + written.slice(edit.end));
      expect(mended.condition && printCondition(mended.condition)).toBe(printCondition(condition));
    }),
    { numRuns: runs(2000) },
  );
});

/** An answer looked at by itself is one that can be given where the diagram of valid answers says so. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerSpace } from '../../server/routing/all-cases/answer-space.ts';
import { Diagrams, NEVER } from '../../server/routing/all-cases/diagrams.ts';
import { ALL_LIMITS } from '../../server/routing/all-cases/limits.ts';
import type { AnswerType, WrittenOption } from '../../server/routing/meaning/subject.ts';

const place = {} as WrittenOption['place'];
const option = (code: string, isExclusive = false) => ({
  code,
  label: code,
  isExclusive,
  onlyWhen: undefined,
  place,
});

const bound = (value: string | undefined) =>
  value === undefined ? undefined : ({ value } as AnswerType['min']);

const answerType = fc
  .record({
    form: fc.constantFrom('one-of' as const, 'any-of' as const, 'number' as const, 'text' as const),
    exclusive: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    hasSpecial: fc.boolean(),
    hasMore: fc.boolean(),
    atLeast: fc.integer({ min: 0, max: 3 }),
    atMost: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    isOptional: fc.boolean(),
    min: fc.constantFrom(undefined, '0', '2'),
    max: fc.constantFrom(undefined, '2', '4'),
  })
  .map(({ exclusive, hasSpecial, min, max, ...rest }): AnswerType => {
    const hasOptions = rest.form === 'one-of' || rest.form === 'any-of';
    return {
      ...rest,
      hasMore: rest.hasMore && hasOptions,
      options: hasOptions ? exclusive.map((isExclusive, at) => option(`o${at}`, isExclusive)) : [],
      specials: hasSpecial && rest.form !== 'one-of' ? [option('none')] : [],
      min: bound(min),
      max: bound(max),
      decimals: 0,
      unit: undefined,
      sufficient: undefined,
      notApplicable: new Set(),
    };
  });

test('some values can be completed to an answer where a valid answer has them', () => {
  fc.assert(
    fc.property(
      answerType,
      fc.subarray([...ALL_LIMITS]).map((limits) => new Set(limits)),
      fc.infiniteStream(fc.nat()),
      fc.subarray(['1', '2', '5']),
      (type, limits, stream, bounds) => {
        const diagrams = new Diagrams();
        const space = new AnswerSpace(
          'A1.1',
          type,
          diagrams,
          { answer: undefined, options: new Map() },
          () => {},
        );
        for (const bound of bounds) space.test('is at least', [bound]);
        const values = [...space.variables].flatMap((variable): [number, number][] => {
          const value = stream.next().value % (diagrams.valuesOf(variable) + 1);
          return value < diagrams.valuesOf(variable) ? [[variable, value]] : [];
        });
        const cube = values.map(([variable, value]) => diagrams.hasValue(variable, value));
        const valid = diagrams.all([space.valid(limits, space.variables), ...cube]);
        expect(space.accepts(values, limits)).toBe(valid !== NEVER);
      },
    ),
    { numRuns: 2000 },
  );
});

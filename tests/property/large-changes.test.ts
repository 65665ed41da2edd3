/** After changes so large that a set is recast, the same is found as in documents that are read anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editing, findingsIn } from '../check.ts';
import { runs } from '../runs.ts';

const manifest = (more: string) =>
  `carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [one.carag.yaml, two.carag.yaml]\nguidance: See [[1.300]] first.\n${more}`;
const MANY = 520;
const section = (id: string, questions: string) =>
  `carag: section\nid: ${id}\ntitle: Part ${id}\nquestions:\n${questions}`;

/** Many questions, of which the first decides whether one of another section is asked. */
const many = (from: number, answer: string, gate: string) =>
  section(
    'one',
    Array.from(
      { length: MANY },
      (_, at) =>
        `  - id: "1.${from + at}"\n    kind: information\n    text: When was visit ${at} begun, in the light of the GBP?\n    answer: ${at === 0 ? answer : 'date'}\n${at === 0 ? gate : ''}`,
    ).join(''),
  );

const STATES: Readonly<Record<string, readonly string[]>> = {
  'carag.yaml': [
    manifest(''),
    manifest('rules: { guidance/missing: off, ref/unknown: hint }\n'),
    manifest('unused: ["1.521", "1.522"]\n'),
  ],
  'one.carag.yaml': [
    section('one', '  - id: "1.1"\n    kind: information\n    text: So?\n    answer: date\n'),
    many(1, '{ one-of: { "yes": "Yes", "no": "No" } }', ''),
    many(1, '{ one-of: { "yes": "Yes" } }', ''),
    many(3, '{ one-of: { "yes": "Yes", "no": "No" } }', '    ask-when: 2.1 is "yes"\n'),
  ],
  'two.carag.yaml': [
    section(
      'two',
      '  - id: "2.1"\n    kind: information\n    text: Is it so, as [[1.300]] says?\n    answer: { one-of: { "yes": "Yes", "no": "No" } }\n    ask-when: 1.1 is "no"\n  - id: "2.2"\n    kind: information\n    text: Is it?\n    ask-when: 2.1 is "yes"\n    answer: date\n',
    ),
    section('two', '  - id: "2.1"\n    kind: information\n    text: So?\n    answer: date\n'),
  ],
};

const change = fc
  .constantFrom(...Object.keys(STATES))
  .chain((path) => fc.tuple(fc.constant(path), fc.constantFrom(...STATES[path]!)));

const FACTS = 'facts: { nation: { one-of: { wales: Wales, england: England } } }\n';
const whereFar = (nation: string) => manifest(`${FACTS}conditions: { far: nation is ${nation} }\n`);
const YES_NO = '{ one-of: { "yes": "Yes", "no": "No" } }';

const told = (found: ReturnType<typeof findingsIn>) =>
  found
    .map(({ path, rule, severity, line, message }) => `${path}:${line} ${rule} ${severity} ${message}`)
    .sort();

test('many questions that come, go and change are checked as if they were read anew', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 5 }), (changes) => {
      const now: Record<string, string> = Object.fromEntries(
        Object.entries(STATES).map(([path, [first]]) => [path, first!]),
      );
      const edit = editing(now);
      for (const [path, text] of changes) {
        now[path] = text;
        const found = edit({ [path]: text });
        expect(told(found)).toEqual(told(findingsIn(now)));
      }
    }),
    { numRuns: runs(8) },
  );
}, 60_000);

test('what rests on the routing of many new questions is checked again when that changes later', () => {
  const now: Record<string, string> = {
    'carag.yaml': whereFar('wales'),
    'one.carag.yaml': many(1, YES_NO, ''),
    'two.carag.yaml': section(
      'two',
      '  - id: "2.1"\n    kind: information\n    text: Is it?\n    ask-when: 1.1 is "yes" and nation is wales\n    answer: date\n',
    ),
  };
  const edit = editing(now);
  const unreachable = (changed: Readonly<Record<string, string>>) =>
    edit(changed).filter(({ rule, path }) => rule === 'routing/unreachable' && path === 'two.carag.yaml');
  expect(unreachable({})).toEqual([]);
  expect(unreachable({ 'one.carag.yaml': many(1, YES_NO, '    ask-when: far\n') })).toEqual([]);
  expect(unreachable({ 'carag.yaml': whereFar('england') })).toHaveLength(1);
});

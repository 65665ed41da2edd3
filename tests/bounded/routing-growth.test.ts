import { describe, expect, test } from 'vitest';
import { completed, manifest, questions } from '../../server/lint/example.ts';
import { entriesOf } from '../../server/lint/gated-entries.ts';
import type { Fact } from '../../server/project/facts.ts';
import { View } from '../../server/project/view.ts';
import { proverOf } from '../../server/routing/proofs/prover.ts';
import { conditionInWords } from '../../server/routing/words/condition.ts';
import { textOf } from '../../server/routing/words/pieces.ts';
import { contradiction } from '../../server/rules/routing/contradiction.ts';
import { cycle } from '../../server/rules/routing/cycle.ts';
import { overlap } from '../../server/rules/routing/overlap.ts';
import { tooComplex } from '../../server/rules/routing/too-complex.ts';
import { unreachable } from '../../server/rules/routing/unreachable.ts';
import { parseCondition } from '../../server/syntax/conditions/parse.ts';
import { findingsIn, projectOf } from '../check.ts';

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

const question = (id: string, more = '', answer = '{ one-of: { yes: "Yes", no: "No" } }') =>
  `- id: ${id}\n  kind: information\n  text: What about ${id}?\n  answer: ${answer}\n${more && `  ${more}\n`}`;

const options = (count: number, form = 'one-of') =>
  `{ ${form}: { ${range(count)
    .map((at) => `o${at}: Option ${at}`)
    .join(', ')} } }`;

const set = (entries: readonly string[], conditions: readonly string[] = []) =>
  completed({
    ...questions(entries.join('')),
    ...(conditions.length > 0
      ? manifest(`\nsections: [assessment.carag.yaml]\nconditions:\n${conditions.join('')}`)
      : {}),
  });

const gates = (count: number) =>
  set(range(count).map((at) => question(`A1.${at + 1}`, at > 0 ? `ask-when: A1.${at} is yes` : '')));

const joined = (word: 'and' | 'or', terms: readonly string[]) => `ask-when: ${terms.join(` ${word} `)}`;

const manyAnds = (count: number) => {
  const terms = range(count).flatMap((at) => [`A1.${at + 1} is yes`, `A1.${at + 1} is answered`]);
  return set([...range(count).map((at) => question(`A1.${at + 1}`)), question('A2.1', joined('and', terms))]);
};

const manyOrs = (count: number, form: 'one-of' | 'any-of') => {
  const terms = range(count).map((at) => `A1.1 ${form === 'one-of' ? 'is' : 'includes'} o${at % 199}`);
  return set([question('A1.1', '', options(200, form)), question('A1.2', joined('or', terms))]);
};

const manyOptions = (form: 'one-of' | 'any-of') => {
  const word = form === 'one-of' ? 'is' : 'includes';
  return set([
    question('A1.1', '', options(60, form)),
    ...range(60).map((at) => question(`A2.${at + 1}`, `ask-when: A1.1 ${word} o${at}`)),
    ...range(60).map((at) => question(`A3.${at + 1}`, `ask-when: A2.${at + 1} is yes or A1.1 ${word} o0`)),
  ]);
};

/** One question for each of 60 options, and one that rests on all of them. */
const onEachOption = (form: 'one-of' | 'any-of', condition: (ids: readonly string[]) => string) => {
  const word = form === 'one-of' ? 'is' : 'includes';
  const ids = range(60).map((at) => `A2.${at + 1}`);
  return set([
    question('A1.1', '', options(60, form)),
    ...ids.map((id, at) => question(id, `ask-when: A1.1 ${word} o${at}`)),
    question('A3.1', `ask-when: ${condition(ids)}`),
  ]);
};

const yes = (ids: readonly string[], word: 'and' | 'or') => ids.map((id) => `${id} is yes`).join(` ${word} `);

const pairs = (ids: readonly string[]) =>
  range(ids.length / 2)
    .map((at) => `(${ids[2 * at]} is yes and ${ids[2 * at + 1]} is answered)`)
    .join(' or ');

const eachOnItsOwn = (count: number, form: 'one-of' | 'any-of') =>
  set([
    ...range(count).map((at) => question(`A1.${at + 1}`)),
    question(
      'A2.1',
      `only-when: { ${range(count)
        .map((at) => `o${at}: A1.${at + 1} is yes`)
        .join(', ')} }`,
      options(count, form),
    ),
    question('A2.2', `ask-when: A2.1 ${form === 'one-of' ? 'is' : 'includes'} o1`),
  ]);

const rowsOf = (count: number) =>
  set([
    question('A1.1', '', options(count, 'any-of')),
    question('A2.1', 'rows: { from: A1.1 }'),
    question('A2.2', 'ask-when: any row of A2.1 is yes'),
    question('A2.3', 'ask-when: every row of A2.1 is yes'),
  ]);

const onItsOwn = (count: number) =>
  set([
    ...range(count).map((at) => question(`A1.${at + 1}`)),
    ...range(count).map((at) => question(`A2.${at + 1}`, `ask-when: A1.${at + 1} is yes`)),
    question(
      'A3.1',
      joined(
        'or',
        range(count).map((at) => `A2.${at + 1} is yes`),
      ),
    ),
  ]);

const doubling = (count: number, word: string) =>
  set(
    [question('A1.1'), question('A1.2'), question('A1.3', `ask-when: n${count}`)],
    ['  n0: A1.1 is yes\n', ...range(count).map((at) => `  n${at + 1}: n${at} ${word} n${at}\n`)],
  );

const alternatives = (count: number) =>
  set([
    question('A1.1', '', options(count)),
    ...range(count).map((at) => question(`A2.${at + 1}`, `alternative: plan\n  ask-when: A1.1 is o${at}`)),
  ]);

describe('nothing is too complex of', () => {
  test.each([
    ['a chain of 5,000 gates', gates(4990)],
    ['10,000 terms joined by “and”', manyAnds(4980)],
    ['10,000 terms joined by “or” over 200 options', manyOrs(10_000, 'one-of')],
    [
      '10,000 terms joined by “or” over 200 options of which several may be chosen',
      manyOrs(10_000, 'any-of'),
    ],
    ['a question with 60 options', manyOptions('one-of')],
    ['a question with 60 options of which several may be chosen', manyOptions('any-of')],
    ['a question on each of 60 options, any of them', onEachOption('one-of', (ids) => yes(ids, 'or'))],
    [
      'a question on each of 60 options of which several may be chosen, any of them',
      onEachOption('any-of', (ids) => yes(ids, 'or')),
    ],
    ['all of them', onEachOption('any-of', (ids) => yes(ids, 'and'))],
    ['pairs of them', onEachOption('any-of', pairs)],
    ['60 options that are offered each on its own', eachOnItsOwn(60, 'one-of')],
    [
      '60 options of which several may be chosen that are offered each on its own',
      eachOnItsOwn(60, 'any-of'),
    ],
    ['a row for each of 60 options', rowsOf(60)],
    ['60 questions that rest each on its own', onItsOwn(60)],
    ['named conditions that double 60 times with “and”', doubling(60, 'and')],
    ['named conditions that double 60 times with “or”', doubling(60, 'or')],
    ['named conditions that double 60 times with “and not”', doubling(60, 'or not')],
    ['300 alternatives', alternatives(300)],
  ])('%s', { timeout: 120_000 }, (_, documents) => {
    expect(findingsIn(documents, [tooComplex])).toEqual([]);
    const { view, prover } = proved(documents);
    const entries = [...view.set.documents.values()].flatMap(({ readings }) => readings.flatMap(entriesOf));
    expect(entries.filter((each) => !prover.routed(each)).map(({ name }) => name)).toEqual([]);
  });
});

/** A view of a set in which all that the rules prove has been proved, and how many nodes were made for it. */
function proved(documents: Record<string, string>) {
  const project = projectOf(documents);
  const [questionSet] = [...project.sets.values()];
  const noted = new Set<Fact>();
  const view = new View(project, questionSet!, (fact) => noted.add(fact));
  for (const document of questionSet!.documents.values())
    for (const reading of document.readings) tooComplex.check!(reading, () => {}, view, document);
  const prover = proverOf(view);
  return { view, project, prover, nodes: prover.reader.diagrams.size };
}

describe('twice as much needs twice as many nodes, and no more', () => {
  test.each([
    ['gates in a chain', gates, 200],
    ['terms joined by “and”', manyAnds, 200],
    ['terms joined by “or”', (count: number) => manyOrs(count, 'any-of'), 400],
    ['doubled conditions', (count: number) => doubling(count, 'and'), 20],
  ])('%s', { timeout: 60_000 }, (_, make, count) => {
    const [once, twice] = [proved(make(count)).nodes, proved(make(2 * count)).nodes];
    expect(twice).toBeLessThan(2.2 * once);
  });
});

test('a check of a question notes no more facts for all that lies behind it', () => {
  const factsOf = (count: number) => {
    const { view, project } = proved(gates(count));
    const facts = new Set<Fact>();
    const own = new View(project, view.set, (fact) => facts.add(fact));
    const [last] = view.set.defined('id', `A1.${count}`);
    expect(proverOf(own).routed(last!)?.isSound).toBe(true);
    return facts.size;
  };
  expect(factsOf(100)).toBe(factsOf(10));
});

test('each finding of a large circle is short', () => {
  const circle = (count: number) =>
    findingsIn(
      set(
        [question('A1.1')],
        range(count).map((at) => `  n${at}: n${(at + 1) % count}\n`),
      ),
      [cycle],
    );
  const found = circle(300);
  expect(found).toHaveLength(300);
  expect(found[0]!.message).toBe(
    'n0 waits for n1, n1 for n2, n2 for n3 and so on in a circle of 300: none of them can ever be settled.',
  );
  for (const { finding } of found) expect(finding.related.length).toBeLessThan(12);
});

test('a reading of conditions that double is no longer than a page', () => {
  const wide = range(20)
    .map(() => 'n3')
    .join(' and ');
  const { view } = proved(
    set(
      [question('A1.1'), question('A1.2', `ask-when: ${wide}`)],
      [
        '  n0: A1.1 is yes\n',
        ...range(3).map(
          (at) =>
            `  n${at + 1}: ${range(20)
              .map(() => `n${at}`)
              .join(' and ')}\n`,
        ),
      ],
    ),
  );
  const words = textOf(conditionInWords(parseCondition(wide).condition!, view));
  expect(words.length).toBeLessThan(10_000);
});

test('of many alternatives those are told of that go together with an earlier one', () => {
  const both = (at: number) => `A1.1 is one of (o${at}, o${(at + 1) % 40})`;
  const found = findingsIn(
    set([
      question('A1.1', '', options(40)),
      ...range(40).map((at) => question(`A2.${at + 1}`, `alternative: plan\n  ask-when: ${both(at)}`)),
    ]),
    [overlap],
  );
  expect(found.map(({ message }) => /^\S+ and \S+/.exec(message)![0])).toEqual(
    range(39).map((at) => `A2.${at + 2} and A2.${at < 38 ? at + 1 : 1}`),
  );
});

test('an edit reaches what rests on it, however far away, and nothing else', () => {
  const { project, view } = proved(gates(20));
  expect(project.documents.size).toBeGreaterThan(0);
  const entries = [...view.set.documents.values()].flatMap(({ readings }) => readings.flatMap(entriesOf));
  const { foundations } = proverOf(view).reader.memory;
  expect(entries.length).toBeGreaterThan(20);
  const key = view.set.facts.fact('routing', 'A1.10');
  expect(foundations.take([new Set([key])], new Set()).size).toBe(11);
  expect(foundations.take([new Set([key])], new Set()).size).toBe(0);
});

test('of many questions that are never asked, it is told of the first 50 why', () => {
  const chain = range(20).map((at) => question(`A1.${at + 1}`, at > 0 ? `ask-when: A1.${at} is yes` : ''));
  const never = range(60).map((at) => question(`A2.${at + 1}`, 'ask-when: A1.20 is yes and A1.1 is no'));
  const found = findingsIn(set([...chain, ...never]), [contradiction, unreachable]).map(
    ({ message }) => message,
  );
  expect(found).toHaveLength(60);
  expect(found.filter((message) => message.includes('clashes with'))).toHaveLength(50);
  expect(found.at(-1)).toBe(
    'A2.60 is never asked either. Mend what is told of the questions before it first, and look again.',
  );
});

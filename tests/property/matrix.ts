/** The pairs of what conditions ask for and where, each of which the random sets are to try. */
import { COUNTS, EXPLAINED, FACTS, FORMS, type Form, isMany, kindOf, ofTables } from './random-forms.ts';
import { type Cell, GATED, PUTS } from './random-routing.ts';

const SUBJECTS: readonly Form[] = [...FORMS, EXPLAINED, ...Object.values(FACTS)];
const POLARITIES = [false, true];

const ofForm = (form: string, test: string, isUnderNot: boolean) =>
  `${form}: ${isUnderNot ? 'not ' : ''}${test}`;
const ofPut = (put: string, kind: string) => `${kind}, put ${put}`;
const ofGate = (gates: string, what: string) => `${what}, as the gate of: ${gates}`;

/** Every test of every kind of answer, alone and under `not`; every kind of test put in every way; both in every kind of gate. */
function allPairs(): Set<string> {
  const pairs = new Set<string>();
  const add = (pair: string) => void pairs.add(pair);
  const kinds = new Set([...SUBJECTS.flatMap(({ tests }) => tests), ...COUNTS].map(kindOf));
  for (const form of SUBJECTS) {
    for (const test of form.tests) for (const not of POLARITIES) add(ofForm(form.name, test, not));
    for (const gates of GATED) add(ofGate(gates, form.name));
  }
  for (const test of COUNTS) for (const not of POLARITIES) add(ofForm('count', test, not));
  for (const put of PUTS) for (const test of testsPut(put)) add(ofPut(put, kindOf(test)));
  for (const kind of kinds) for (const gates of GATED) add(ofGate(gates, kind));
  return pairs;
}

function testsPut(put: Cell['put']): string[] {
  if (put === 'to a count') return [...COUNTS];
  return FORMS.flatMap((form) => (put === 'to a table' ? ofTables(form) : form.tests));
}

const pairsOf = ({ form, test, kind, put, isUnderNot, gates }: Cell): string[] => [
  ofForm(put === 'to a count' ? 'count' : form, test, isUnderNot),
  ofPut(put, kind),
  ofGate(gates, form),
  ofGate(gates, kind),
];

/** The pairs that none of some tests in conditions are, in words. */
export function emptyPairs(cells: Iterable<Cell>): string[] {
  const empty = allPairs();
  for (const cell of cells) for (const pair of pairsOf(cell)) empty.delete(pair);
  return [...empty].sort();
}

/** Tests in conditions of which each pair is one at least, and few more. */
export function cellsToTry(): Cell[] {
  const empty = allPairs();
  const chosen: Cell[] = [];
  const candidates = [...allCells()];
  for (const fewest of [4, 3, 2, 1])
    for (const cell of candidates) {
      const fresh = pairsOf(cell).filter((pair) => empty.has(pair));
      if (fresh.length < fewest) continue;
      for (const pair of fresh) empty.delete(pair);
      chosen.push(cell);
    }
  return chosen;
}

function* allCells(): Generator<Cell> {
  for (const form of SUBJECTS)
    for (const put of PUTS)
      for (const test of testsOf(form, put))
        for (const isUnderNot of POLARITIES)
          for (const gates of GATED)
            yield { form: form.name, test, kind: kindOf(test), put, isUnderNot, gates };
}

/** The tests that can be put to an answer in a way; facts and explanations have no rows. */
function testsOf(form: Form, put: Cell['put']): readonly string[] {
  if (put === 'to itself') return form.tests;
  if (!FORMS.includes(form)) return [];
  if (put === 'to a count') return isMany(form) ? COUNTS : [];
  return put === 'to a table' ? ofTables(form) : form.tests;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../server/exchange/case-data/read.ts';
import { csvText } from '../../server/exchange/case-data/write.ts';
import type { Count } from '../../server/ratings/evidence/case-counts.ts';
import type { CaseVerdict } from '../../server/ratings/evidence/case-verdict.ts';
import { isTrueIn } from '../../server/routing/cases/value.ts';
import { subjectOf } from '../../server/routing/meaning/subject-of.ts';
import type { CaseData } from '../../server/routing/one-case/evaluator.ts';
import { runs } from '../runs.ts';
import { evaluatorOf, restsOnImpossible, type World, worldOf } from './every-case.ts';
import { randomSet } from './random-routing.ts';

/** The same set, in which each key question rates something by the first of its questions that says what is sufficient. */
function rating(documents: Readonly<Record<string, string>>): Record<string, string> {
  const rated = ([path, text]: [string, string], at: number): [string, string] => {
    const summing = text.replace(/kind: information(?=\n *answer: [^\n]*sufficient)/, 'kind: summary');
    return [path, summing.replace(/^ {4}text: So\?$/m, `    text: So?\n    rates: "1.${at}"`)];
  };
  return Object.fromEntries(Object.entries(documents).map(rated));
}

/** The summary of each key question, by what it rates. */
function summariesOf(documents: Readonly<Record<string, string>>): [rated: string, summary: string][] {
  return Object.values(documents).flatMap((text): [string, string][] => {
    const rated = /rates: "(.*)"/.exec(text)?.[1];
    const summary = /- id: (\S+)\n *text: So\?\n *kind: summary/.exec(text)?.[1];
    return rated && summary ? [[rated, summary]] : [];
  });
}

const namesIn = ({ view, names }: World) => ({
  facts: ['nation', 'modules'],
  questions: names.filter((name) => !subjectOf(view, name)?.rows && subjectOf(view, name)?.answer),
});

/** Cases as a table with a column for everything but what is left out. */
function tableOf(world: World, cases: readonly CaseData[], leftOut: ReadonlySet<string>): string {
  const { facts, questions } = namesIn(world);
  const columns = [...facts, ...questions].filter((name) => !leftOut.has(name));
  const cell = (given: readonly string[] | undefined) =>
    given?.length === 0 ? ';' : (given?.join(';') ?? '');
  return csvText([
    ['case', ...columns],
    ...cases.map(({ facts, answers }, at) => [
      String(at),
      ...columns.map((name) => cell(facts.get(name) ?? answers.get(name))),
    ]),
  ]);
}

/** What a case says of a question, by the diagrams of routing and its codes alone. */
function saidOf(name: string, data: CaseData, world: World): CaseVerdict {
  const subject = subjectOf(world.view, name)!;
  const { reader } = world.prover;
  const isAsked = (each: string) => isTrueIn(reader.entry(each)!.asked, data, reader);
  if (!isAsked(name)) return 'not asked';
  const parts = (subject.rows?.map((row) => row.name) ?? [name]).filter(isAsked);
  const said = parts.map((each) => {
    const { sufficient, notApplicable } = subjectOf(world.view, each)!.answer!;
    const answer = data.answers.get(each);
    if (!answer) return 'blank';
    if (answer.some((code) => sufficient?.has(code))) return 'sufficient';
    return answer.some((code) => notApplicable.has(code)) ? 'not applicable' : 'insufficient';
  });
  if (said.length === 0 || said.includes('blank')) return 'unanswered';
  if (said.includes('insufficient')) return 'insufficient';
  return said.includes('sufficient') ? 'sufficient' : 'not applicable';
}

const judged = ({ sufficient, insufficient, ...others }: Count) => [
  sufficient,
  insufficient,
  others['not applicable'],
];

const drawn = fc.record({
  set: randomSet,
  picks: fc.array(fc.nat(), { maxLength: 40 }),
  left: fc.array(fc.nat()),
});

function property(
  check: (
    world: World,
    cases: CaseData[],
    documents: Record<string, string>,
    left: number[],
  ) => Promise<void>,
) {
  let tried = 0;
  const asserted = fc.asyncProperty(drawn, async ({ set, picks, left }) => {
    const documents = rating(set.documents);
    const world = worldOf(documents, set.names);
    if (!world) return;
    tried += summariesOf(documents).length;
    await check(
      world,
      picks.map((pick) => world.cases[pick % world.cases.length]!),
      documents,
      left,
    );
  });
  return fc.assert(asserted, { numRuns: runs(60) }).then(() => expect(tried).toBeGreaterThan(runs(15)));
}

/** Some of the names that have a column, none of them that of a summary. */
function leftOutOf(world: World, documents: Record<string, string>, left: readonly number[]): Set<string> {
  const { facts, questions } = namesIn(world);
  const kept = summariesOf(documents).flatMap(([, name]) => [
    name,
    ...(subjectOf(world.view, name)?.rows?.map((row) => row.name) ?? []),
  ]);
  const all = [...facts, ...questions].filter((name) => !kept.includes(name));
  return new Set(all.length > 0 ? left.map((each) => all[each % all.length]!) : []);
}

describe('case data of random sets', () => {
  test('counts as trying each case by itself does', () =>
    property(async (world, cases, documents) => {
      const { counts, findings } = await readCases(tableOf(world, cases, new Set()), 'csv', world.view);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const [rated, summary] of summariesOf(documents)) {
        if (!world.prover.reader.entry(summary)?.isSound || restsOnImpossible(summary, world)) continue;
        const said = cases.map((data) => saidOf(summary, data, world));
        for (const [verdict, count] of Object.entries(counts.get(rated)!))
          expect(`${verdict} ${count}`).toBe(`${verdict} ${said.filter((each) => each === verdict).length}`);
      }
    }));

  test('counts the same answers whatever other columns are left out', () =>
    property(async (world, cases, documents, left) => {
      const whole = await readCases(tableOf(world, cases, new Set()), 'csv', world.view);
      const leftOut = leftOutOf(world, documents, left);
      const part = await readCases(tableOf(world, cases, leftOut), 'csv', world.view);
      expect(part.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const [rated, summary] of summariesOf(documents)) {
        const count = whole.counts.get(rated)!;
        // A blank row of a grid is taken as not asked too, where that cannot be told: then the other rows count.
        const isDoubtful = subjectOf(world.view, summary)?.rows && count.unanswered > 0;
        if (!isDoubtful) expect(judged(part.counts.get(rated)!)).toEqual(judged(count));
      }
    }));

  test('what is told of a case of which something is left out is so', () =>
    property(async (world, cases, documents, left) => {
      const leftOut = leftOutOf(world, documents, left);
      const kept = (given: CaseData['facts']) => new Map([...given].filter(([name]) => !leftOut.has(name)));
      for (const { facts, answers } of cases) {
        const all = evaluatorOf(world.view, { facts, answers });
        const data = {
          facts: kept(facts),
          answers: kept(answers),
          isUntold: (name: string) => leftOut.has(name),
        };
        const some = evaluatorOf(world.view, data);
        for (const name of world.names)
          expect(`${name} ${some.asked(name) ?? all.asked(name)}`).toBe(`${name} ${all.asked(name)}`);
      }
    }));
});

/** The reasons that are named for a claim suffice by themselves, and none of them can be left out. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reason } from '../../server/routing/all-cases/entry-routing.ts';
import { setRoutingOf } from '../../server/routing/gates/set-routing.ts';
import { type CaseData, Evaluator } from '../../server/routing/one-case/evaluator.ts';
import { reasonsBehind } from '../../server/routing/proofs/proofs.ts';
import { parseCondition } from '../../server/syntax/conditions/parse.ts';
import { runs } from '../runs.ts';
import { describeSet, restsOnImpossible, type World, worldOf } from './every-case.ts';
import { leftOpen } from './left-open.ts';
import { type RandomSet, randomSet, settledSet } from './random-routing.ts';

/** Something that is said never to be, with the reasons that are named, and whether it is in a case. */
interface Claim {
  readonly says: string;
  readonly reasons: readonly Reason[];
  isIn(data: CaseData, world: World): boolean;
}

const holds = (text: string, data: CaseData, { view }: World) =>
  new Evaluator(setRoutingOf(view), data).holds(parseCondition(text).condition);
const isAsked = (name: string, data: CaseData, { view }: World) =>
  new Evaluator(setRoutingOf(view), data).isAsked(name);

/** All that is said with reasons of the questions of a set. */
function claimsIn(world: World): { name: string; claim: Claim }[] {
  const { prover, view } = world;
  return world.shown.flatMap((name) => {
    const [definition] = view.routed(name);
    const routed = definition?.name === name ? prover.routed(definition) : undefined;
    if (!definition || !routed || restsOnImpossible(name, world)) return [];
    const claims: Claim[] = [];
    if (routed.isImpossible)
      claims.push({
        says: 'never asked',
        reasons: prover.whyNeverAsked(definition),
        isIn: (data, there) => isAsked(name, data, there),
      });
    else {
      for (const { condition, beside, reasons } of prover.deadBranches(definition, routed)) {
        const scalar = routed.parts[0]!.scalar.value;
        const text = (part: { start: number; end: number }) => scalar.slice(part.start, part.end);
        const named = beside.filter((each) => reasons.some(({ says }) => says === text(each)));
        claims.push({
          says: `dead: ${text(condition)}`,
          reasons: reasons.filter(({ key }) => !key.startsWith('beside')),
          isIn: (data, there) =>
            isAsked(name, data, there) &&
            [condition, ...named].every((each) => holds(text(each), data, there)),
        });
      }
      const own = prover.all(routed.parts.map(({ truth }) => truth));
      const [first] = routed.parts;
      if (first && !prover.isPossible(prover.not(own)))
        claims.push({
          says: 'always true',
          reasons: prover.whyAlways(definition),
          isIn: (data, there) => !holds(first.scalar.value, data, there),
        });
      for (const { code, when } of routed.offers)
        if (!prover.isPossible(prover.all([routed.asked, when]))) {
          const condition = routed.subject.answer!.options.find((each) => each.code === code)!.onlyWhen!;
          claims.push({
            says: `never offers ${code}`,
            reasons: prover.whyNeverOffered(definition, code),
            isIn: (data, there) => isAsked(name, data, there) && holds(condition.scalar.value, data, there),
          });
        }
    }
    return claims.map((claim) => ({ name, claim }));
  });
}

/** Whether a claim follows where nothing holds but some reasons; undefined where there are too many cases to try. */
function follows(name: string, claim: Claim, kept: readonly Reason[], set: RandomSet, world: World) {
  const keys = new Set(kept.map(({ key }) => key));
  const entry = world.prover.reader.entry(name)!;
  const behind = reasonsBehind(entry, world.prover.reader);
  const open = behind.filter(({ key }) => !keys.has(key));
  // A fact of which nothing is said has nothing to say of the question that settles it.
  const isSettled = behind.some(({ is }) => is === 'settled');
  const documents = isSettled ? set.documents : unsettled(set.documents);
  const there = worldOf(leftOpen(documents, open), set.names, 8000);
  return there && !there.cases.some((data) => claim.isIn(data, there));
}

const unsettled = ({ 'carag.yaml': manifest = '', ...others }: RandomSet['documents']) => ({
  'carag.yaml': manifest.replace(/, answered-by: [\w.]+/, ''),
  ...others,
});

test('a claim follows from its reasons alone, and from no fewer of them', () => {
  let [claims, refuted] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(randomSet, settledSet), (set) => {
      const world = worldOf(set.documents, set.names);
      for (const { name, claim } of world ? claimsIn(world) : []) {
        const shown = `${name} ${claim.says}, because ${claim.reasons.map(({ key }) => key).join('; ')}`;
        const trace = `\n${describeSet(set.documents)}`;
        const whole = follows(name, claim, claim.reasons, set, world!);
        if (whole === undefined) continue;
        claims++;
        expect(`${shown}: ${whole}${trace}`).toBe(`${shown}: true${trace}`);
        for (const reason of claim.reasons) {
          const fewer = claim.reasons.filter((each) => each !== reason);
          const still = follows(name, claim, fewer, set, world!);
          if (still === undefined) continue;
          refuted++;
          expect(`${shown}, without ${reason.key}: ${still}${trace}`).toBe(
            `${shown}, without ${reason.key}: false${trace}`,
          );
        }
      }
    }),
    { numRuns: runs(25) },
  );
  expect(claims).toBeGreaterThan(runs(25) / 5);
  expect(refuted).toBeGreaterThan(claims / 2);
});

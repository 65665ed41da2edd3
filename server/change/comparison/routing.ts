/** Tells which entries are asked in other cases than before, as it is proved. */

import { View } from '../../project/view.ts';
import { askedSubject, requirementsOf, type WrittenRequirement } from '../../routing/gates/requirements.ts';
import type { RoutingSource } from '../../routing/gates/routing-source.ts';
import { caseInWords } from '../../routing/proofs/example-words.ts';
import type { Circumstance } from '../../routing/proofs/proofs.ts';
import type { Steps } from '../../text/steps.ts';
import type { ChangeDraft } from '../version/classes.ts';
import { entryName, entryPlace, type VersionEntry } from '../version/entries.ts';
import type { ChangeWords } from '../version/language.ts';
import { told } from '../version/told.ts';
import type { Version } from '../version/version.ts';
import { canonicalText, type Naming } from './identity.ts';
import { JointRouting, type RoutingVerdict } from './joint-routing.ts';
import { recordPlaces } from './records.ts';
import { foldedSpace } from './text-class.ts';

type Pair = readonly [base: VersionEntry, head: VersionEntry];

/** @param pairs entries and their counterparts, in the order of the base. */
export function* routingChanges(
  base: Version,
  head: Version,
  pairs: readonly Pair[],
  names: { readonly base: Naming; readonly head: Naming },
  partner: (side: 'base' | 'head', name: string) => string | undefined,
): Steps<ChangeDraft[]> {
  const routing = new JointRouting(base, head, partner);
  const sources = { base: sourceOf(base), head: sourceOf(head) };
  const toldOf = new Set<VersionEntry>();
  const changes: ChangeDraft[] = [];
  for (const [one, other] of pairs) {
    if (one.kind !== 'question' && one.kind !== 'row') continue;
    const old = gatesOf(sources.base, one, names.base);
    const now = gatesOf(sources.head, other, names.head);
    if (old.length + now.length === 0) continue;
    const verdict = routing.verdict(one, other);
    yield 1;
    // Rows are asked as their question is: what is told of it need not be told of each of them.
    if (verdict.is !== 'same') toldOf.add(one);
    const isTold = one.parent !== undefined && toldOf.has(one.parent);
    if (!isTold) changes.push(...changeOf([one, other], old, now, verdict));
  }
  return changes;
}

const sourceOf = ({ project, set }: Version): RoutingSource => new View(project, set, () => {});

interface Gate {
  readonly says: string;
  readonly shown: (say: ChangeWords) => string;
  readonly at: ChangeDraft['places'][number]['at'];
}

/** What is written at and around an entry of when it is asked. */
function gatesOf(source: RoutingSource, { id }: VersionEntry, naming: Naming): Gate[] {
  const subject = id === undefined ? undefined : askedSubject(source, id);
  return subject ? requirementsOf(source, subject).flatMap((each) => gateOf(each, naming)) : [];
}

function gateOf(written: WrittenRequirement, naming: Naming): Gate[] {
  const { chunk } = written.at.reading;
  if (written.is === 'condition') {
    const { scalar } = written;
    const says = foldedSpace(canonicalText(scalar, 'condition', naming));
    return [{ says, shown: () => scalar.value.trim(), at: { chunk, start: scalar.start, end: scalar.end } }];
  }
  if (written.is !== 'explains') return [];
  const { scalars, requirement } = written;
  const [first, last] = [scalars[0], scalars.at(-1)];
  if (!first || !last) return [];
  const shown = ({ routing: { insufficient, or } }: ChangeWords) =>
    requirement.ids.map(insufficient).join(` ${or} `);
  const says = requirement.ids.map((id) => `${naming(id)} is insufficient`).join(' or ');
  return [{ says, shown, at: { chunk, start: first.start, end: last.end } }];
}

function changeOf(
  [one, other]: Pair,
  old: readonly Gate[],
  now: readonly Gate[],
  verdict: RoutingVerdict,
): ChangeDraft[] {
  const isRewritten = saysOf(old) !== saysOf(now);
  if (!isRewritten && verdict.is !== 'other') return [];
  const differing = (gates: readonly Gate[], others: readonly Gate[]) =>
    gates.filter(({ says }) => !others.some((each) => each.says === says)).at(-1);
  const shown = (gates: readonly Gate[], say: ChangeWords) =>
    gates.length > 0 ? gates.map((gate) => gate.shown(say)).join('\n') : say.routing.inEveryCase;
  return [
    told({
      class: verdict.is === 'same' ? 'editorial' : 'routing',
      from: one.id === undefined ? [] : [one.id],
      to: other.id === undefined ? [] : [other.id],
      tell: (say) => ({
        what: say.of(entryName(other, say), wordsOf(verdict, say)),
        before: shown(old, say),
        after: shown(now, say),
      }),
      places: recordPlaces(
        differing(old, now)?.at ?? entryPlace(one),
        differing(now, old)?.at ?? entryPlace(other),
      ),
    }),
  ];
}

const saysOf = (gates: readonly Gate[]) => gates.map(({ says }) => says).join('\n');

function wordsOf(verdict: RoutingVerdict, { routing: say, language, answerOf }: ChangeWords): string {
  switch (verdict.is) {
    case 'same':
      return say.same;
    case 'undecided':
      return say.undecided(
        'because' in verdict ? say.because[verdict.because] : say.answeredOtherwise(verdict.on),
      );
    case 'other': {
      const inLanguage = (each: Circumstance) => ({
        ...each,
        space: each.space.as(each.space.name, answerOf?.(each.space.name) ?? each.space.type),
      });
      const where = (example: readonly Circumstance[]) =>
        example.length === 0 ? say.anyCase : say.where(caseInWords(example.map(inLanguage), language));
      const { onlyBase = [], onlyHead } = verdict;
      if (onlyHead === undefined) return say.fewer(where(onlyBase));
      return verdict.onlyBase === undefined
        ? say.more(where(onlyHead))
        : say.other(where(onlyHead), where(onlyBase));
    }
  }
}

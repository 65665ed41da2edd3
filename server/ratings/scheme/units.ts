/** Reads standards into the tree of units that ratings are given to, each with the rule by which it is rated. */
import type { standards } from '../../model/documents/standards.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Infer } from '../../model/shape.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { Level, RuleName, Scheme } from './scheme.ts';

export type StandardsModel = Infer<typeof standards>;

/** What a rating may be given to: a key question, a standard, a domain or theme, or the whole. */
export interface Unit {
  readonly level: Level;
  /** The id of the standards document; `overall` of the whole. */
  readonly id: string;
  readonly title: string;
  /** `share`: by the share of its answers that are sufficient; `passed over`: at this level nothing is rated. */
  readonly rule: RuleName | 'share' | 'passed over';
  /** What stands directly below it, in reading order. */
  readonly parts: readonly Unit[];
  readonly at: Scalar | undefined;
}

export const OVERALL = 'overall';

/** The whole of some standards, each part with how it is rated. */
export function wholeOf(documents: readonly StandardsModel[], scheme: Scheme): Unit {
  const domains = documents.flatMap(({ domains, themes }) => [...(domains ?? []), ...(themes ?? [])]);
  return {
    level: 'overall',
    id: OVERALL,
    title: 'Overall',
    rule: scheme.levels.overall?.rule ?? 'none',
    parts: domains.map((domain) => ({
      ...named(domain.id, domain.title),
      level: 'domain',
      rule: ruleAt('domain', scheme),
      parts: (domain.standards ?? []).map((standard) => standardUnit(standard, scheme)),
    })),
    at: undefined,
  };
}

type StandardModel = NonNullable<
  NonNullable<NonNullable<StandardsModel['domains']>[number]['standards']>[number]
>;

function standardUnit({ id, title, rated, keyQuestions }: StandardModel, scheme: Scheme): Unit {
  const rule = rated?.value ?? ruleAt('standard', scheme);
  const isCounted = rule !== 'judged' && rule !== 'none';
  const parts = (keyQuestions ?? []).map(
    (each): Unit => ({
      ...named(each.id, each.text),
      level: 'key-question',
      rule: isCounted ? keyQuestionRule(scheme) : 'none',
      parts: [],
    }),
  );
  return { ...named(id, title), level: 'standard', rule, parts };
}

/** By their share, unless the scheme says that they are judged, or not rated. */
function keyQuestionRule({ levels }: Scheme): Unit['rule'] {
  const level = levels['key-question'];
  if (!level || level.rule === 'none') return 'none';
  return level.rule === 'judged' ? 'judged' : 'share';
}

function ruleAt(level: Level, scheme: Scheme): Unit['rule'] {
  const at = scheme.levels[level];
  return at ? (at.rule ?? 'none') : 'passed over';
}

const named = (id: Scalar | undefined, title: Scalar | undefined) => ({
  id: withoutSpaces(id?.value ?? ''),
  title: title?.value ?? '',
  at: id,
});

/** A unit and all below it, each before its parts. */
export function* unitsIn(unit: Unit): Generator<Unit> {
  yield unit;
  for (const part of unit.parts) yield* unitsIn(part);
}

/** What the rating of a unit follows from: its rated parts; in place of parts at a level that is passed over, theirs. */
export function contributors(unit: Unit): Unit[] {
  return unit.parts.flatMap((part) => {
    if (part.rule === 'passed over') return contributors(part);
    return part.rule === 'none' ? [] : [part];
  });
}

/** Tells parts of a condition that can never hold anywhere from those that cannot where they stand, and takes parts out. */
import { isOfAnswer } from '../../../lint/reason-words.ts';
import type { DeadBranch } from '../../../routing/proofs/prover.ts';
import { parseCondition } from '../../../syntax/conditions/parse.ts';
import type { Condition, Junction, Place } from '../../../syntax/conditions/tree.ts';
import type { Scalar } from '../../../syntax/tree.ts';
import { shortened } from '../../../text/wording/shortened.ts';

export const quotedPart = ({ value }: Scalar, { start, end }: Place): string =>
  `“${shortened(value.slice(start, end).replace(/\s+/g, ' '))}”`;

/** True of a part that holds in no case, whatever stands around it: only what is known of answers speaks against it. */
export const isEmptyPart = ({ reasons, isExplained }: DeadBranch): boolean =>
  isExplained && reasons.every(isOfAnswer);

/** What to take out of a condition so that a part is gone, with the “or” that joins it; undefined where that cannot be told. */
export function withoutPart(text: string, whole: Condition, part: Condition): Place | undefined {
  const junction = orAround(whole, part);
  const index = junction?.parts.indexOf(part) ?? -1;
  if (!junction || index < 0) return undefined;
  const [before, own, after] = [index - 1, index, index + 1].map(
    (at) => junction.parts[at] && withBrackets(text, junction.parts[at]),
  );
  const place = after ? { start: own!.start, end: after.start } : { start: before!.end, end: own!.end };
  const { problems, isSure } = parseCondition(text.slice(0, place.start) + text.slice(place.end));
  return problems.length === 0 && isSure ? place : undefined;
}

function orAround(condition: Condition, part: Condition): Junction | undefined {
  if (condition.is === 'not') return orAround(condition.part, part);
  if (condition.is !== 'and' && condition.is !== 'or') return undefined;
  if (condition.is === 'or' && condition.parts.includes(part)) return condition;
  for (const each of condition.parts) {
    const found = orAround(each, part);
    if (found) return found;
  }
  return undefined;
}

/** The place of a part with the brackets around it. */
function withBrackets(text: string, part: Condition): Place {
  if (!('isBracketed' in part) || !part.isBracketed) return part;
  return { start: text.lastIndexOf('(', part.start - 1), end: text.indexOf(')', part.end) + 1 };
}

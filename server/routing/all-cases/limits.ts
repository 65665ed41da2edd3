/** What limits an answer beyond its form, each limit apart: a proof may rest on one of them and not on the others. */
import { boundsOf } from '../meaning/number-line.ts';
import type { AnswerType } from '../meaning/subject.ts';

export type Limit = 'required' | 'at least' | 'at most' | 'exclusive' | 'min' | 'max';

const LIMITS: readonly Limit[] = ['required', 'at least', 'at most', 'exclusive', 'min', 'max'];
export const ALL_LIMITS: ReadonlySet<Limit> = new Set(LIMITS);

/** The key of the reason that an answer keeps a limit. */
export const limitKey = (name: string, limit: Limit): string => `limit ${name} ${limit}`;

/** The limits of an answer but for those whose reasons are left out. */
export function limitsKept(name: string, without: ReadonlySet<string>): ReadonlySet<Limit> {
  if (without.size === 0) return ALL_LIMITS;
  return new Set(LIMITS.filter((limit) => !without.has(limitKey(name, limit))));
}

/** The limits that an answer has. */
export function limitsOf(type: AnswerType): Limit[] {
  return LIMITS.filter((limit) => limitWords(limit, type) !== undefined);
}

/** What a limit says, in words that go on after “A1.1, which”; undefined where the answer has none. */
export function limitWords(limit: Limit, type: AnswerType): string | undefined {
  const { form, isOptional, atLeast, atMost, options, min, max } = type;
  const isMany = form === 'any-of';
  switch (limit) {
    case 'required':
      return isOptional ? undefined : 'must be answered';
    case 'at least':
      if (!isMany || atLeast < 1) return undefined;
      return atLeast === 1 ? 'takes one option at least' : `takes ${atLeast} options at least`;
    case 'at most':
      return isMany && atMost !== undefined
        ? `takes ${atMost === 1 ? 'one option' : `${atMost} options`} at most`
        : undefined;
    case 'exclusive': {
      const alone = options.filter(({ isExclusive }) => isExclusive).map(({ label }) => `“${label}”`);
      return isMany && alone.length > 0 ? `allows nothing beside ${alone.join(' or ')}` : undefined;
    }
    case 'min':
      return isMany || !min ? undefined : `takes ${min.value} ${form === 'date' ? 'or later' : 'at least'}`;
    case 'max':
      return isMany || !max ? undefined : `takes ${max.value} ${form === 'date' ? 'or earlier' : 'at most'}`;
  }
}

/** Between which numbers or dates an answer lies, as far as limits are kept. */
export function boundsKept(type: AnswerType, kept: ReadonlySet<Limit>): ReturnType<typeof boundsOf> {
  const { min, max } = boundsOf(type);
  return { min: kept.has('min') ? min : undefined, max: kept.has('max') ? max : undefined };
}

/** How many options are chosen at least and at most, and which allow none beside them, as far as limits are kept. */
export function choiceLimits(type: AnswerType, kept: ReadonlySet<Limit>) {
  const alone = type.options.filter(({ isExclusive }) => isExclusive).map(({ code }) => code);
  const isKept = kept.has('exclusive');
  // One that allows nothing beside it counts as enough by itself.
  const least = isKept || alone.length === 0 ? type.atLeast : Math.min(1, type.atLeast);
  return {
    atLeast: kept.has('at least') ? least : 0,
    atMost: (kept.has('at most') ? type.atMost : undefined) ?? Number.POSITIVE_INFINITY,
    exclusive: new Set(isKept ? alone : []),
  };
}

/** Three-valued logic: something is so, is not so, or cannot be told. */

/** Whether something is so; undefined where the case does not tell enough to say. */
export type ThreeValued = boolean | undefined;

/** True where all are, false where one is not. */
export function all<Part>(parts: Iterable<Part>, toldOf: (part: Part) => ThreeValued): ThreeValued {
  let told: ThreeValued = true;
  for (const part of parts) {
    const each = toldOf(part);
    if (each === false) return false;
    if (each === undefined) told = undefined;
  }
  return told;
}

/** True where one is, false where none is. */
export function any<Part>(parts: Iterable<Part>, toldOf: (part: Part) => ThreeValued): ThreeValued {
  return not(all(parts, (part) => not(toldOf(part))));
}

export const not = (told: ThreeValued): ThreeValued => (told === undefined ? undefined : !told);

/** Whether something is so; undefined where the case does not tell enough to say. */
export type Told = boolean | undefined;

/** True where all are, false where one is not. */
export function all<Part>(parts: Iterable<Part>, toldOf: (part: Part) => Told): Told {
  let told: Told = true;
  for (const part of parts) {
    const each = toldOf(part);
    if (each === false) return false;
    if (each === undefined) told = undefined;
  }
  return told;
}

/** True where one is, false where none is. */
export function any<Part>(parts: Iterable<Part>, toldOf: (part: Part) => Told): Told {
  return not(all(parts, (part) => not(toldOf(part))));
}

export const not = (told: Told): Told => (told === undefined ? undefined : !told);

export type IdStyle = 'lettered' | 'numbered';

/** Canonical forms (design §3): `A1.8`, `A1S`, `I2.5a` — and `1.13.1.2`, `9a`. */
const CANONICAL: Record<IdStyle, RegExp> = {
  lettered: /^[A-Z]{1,3}\d+(?:\.\d+)*S?[a-z]?$/,
  numbered: /^\d+(?:\.\d+)*[a-z]?$/,
};

const ROW = /^([^/]+)\/[A-Za-z][\w-]*$/;

/** The id without its spaces: ids are matched ignoring them. */
export function withoutSpaces(id: string): string {
  return /\s/.test(id) ? id.replace(/\s+/g, '') : id;
}

/** What two ids share that a reader would take for one: spaces and case set aside. */
export function foldedId(id: string): string {
  return withoutSpaces(id).toLowerCase();
}

export function isCanonical(id: string, style: IdStyle): boolean {
  return CANONICAL[style].test(id) || (ROW.test(id) && CANONICAL[style].test(ROW.exec(id)![1]!));
}

/** The canonical id that was meant by one in another form, such as `7.a` or `A1,8`; undefined where none can be told. */
export function canonicalForm(id: string, style: IdStyle): string | undefined {
  const bare = withoutSpaces(id).replace(/[,:;]/g, '.').replace(/\.+/g, '.').replace(/^\.|\.$/g, '');
  const joined = bare.replace(/\.([A-Za-z])$/, '$1');
  const candidate = style === 'lettered' ? joined.replace(/^[a-z]+/, (letters) => letters.toUpperCase()).replace(/^([A-Z]+)\.(?=\d)/, '$1').replace(/s$/, 'S') : joined.replace(/[A-Z]$/, (letter) => letter.toLowerCase());
  return CANONICAL[style].test(candidate) ? candidate : undefined;
}

const LOOK_ALIKES: Record<string, string> = { l: '1', I: '1', O: '0', o: '0', '0': 'O', '1': 'I' };

/** The canonical id behind one that mixes up `0` and `O`, or `1`, `l` and `I`; undefined where there is no such mix-up. */
export function lookAlike(id: string, style: IdStyle): string | undefined {
  const bare = withoutSpaces(id);
  for (const [index, letter] of [...bare].entries()) {
    const other = LOOK_ALIKES[letter];
    if (!other) continue;
    const candidate = bare.slice(0, index) + other + bare.slice(index + 1);
    if (CANONICAL[style].test(candidate)) return candidate;
  }
  return undefined;
}

/** True for what would be read as an id of either style, so that it cannot be a code or a name. */
export function looksLikeId(name: string): boolean {
  return CANONICAL.lettered.test(name) || CANONICAL.numbered.test(name);
}

/** The parts of an id in the order in which they sort: letters, numbers, `S`, a last letter. */
export function idParts(id: string): readonly (string | number)[] {
  return withoutSpaces(id).match(/\d+|[A-Za-z]+?(?=S[a-z]?$)|S(?=[a-z]?$)|[A-Za-z]+/g)?.map((part) => (/^\d/.test(part) ? Number(part) : part)) ?? [];
}

/** Orders ids as a reader would: `A1.9` before `A1.10`, `A1S` after every `A1.n`, `I2.5a` after `I2.5`. */
export function compareIds(a: string, b: string): number {
  const left = idParts(a);
  const right = idParts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareParts(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === 'S' || b === 'S') return a === 'S' ? 1 : -1;
  if (typeof a === 'number') return 1;
  if (typeof b === 'number') return -1;
  return a < b ? -1 : 1;
}

/** True where `id` is numbered below `parent`: `A1.8`, `A1S` and `A1a` below `A1`, `A10` not. */
export function isBelow(id: string, parent: string): boolean {
  const child = withoutSpaces(id);
  const above = withoutSpaces(parent);
  return child.startsWith(above) && !/^\d/.test(child.slice(above.length)) && child.length > above.length;
}

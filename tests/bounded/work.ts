/**
 * Counts the work that an action has the platform do: characters gone through by functions of texts and by patterns,
 * items gone through by functions of lists. It grows as the time does, and is the same on every machine. What a pattern
 * does within one search is for `tools/patterns.ts` to judge; here a search costs the characters that it goes over.
 * Within another action that is counted this is quick: what counts is put in place for the outer one.
 */
export function workOf(action: () => void): number {
  const before = work;
  const restores = isCounting ? [] : METHODS.map(([owner, name, cost]) => counting(owner, name, cost));
  isCounting = true;
  try {
    action();
  } finally {
    for (const restore of restores) restore();
    isCounting = restores.length === 0;
  }
  return work - before;
}

let work = 0;
let isCounting = false;

/** What a call cost, by what it was called on and with, and what it gave; `from` is where a pattern began to search. */
type Cost = (call: { self: never; args: readonly never[]; result: never; from: number }) => number;
type Method = readonly [owner: object, name: PropertyKey, cost: Cost | 'calls'];

/** Puts a counting function in place of one of the platform's. @returns what puts that back. */
function counting(owner: object, name: PropertyKey, cost: Cost | 'calls'): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
  const original = descriptor.value as (...args: unknown[]) => unknown;
  const value =
    cost === 'calls'
      ? function counted(this: unknown, action: (...args: unknown[]) => unknown, ...rest: unknown[]) {
          work++;
          const each = (a: unknown, b: unknown, c: unknown, d: unknown) => {
            work++;
            return action(a, b, c, d);
          };
          return Reflect.apply(original, this, rest.length > 0 ? [each, rest[0]] : [each]);
        }
      : function counted(this: unknown, ...args: unknown[]) {
          const from = name === 'exec' ? (this as RegExp).lastIndex : 0;
          const result = Reflect.apply(original, this, args);
          work += cost({ self: this, args, result, from } as never);
          return result;
        };
  Object.defineProperty(owner, name, { ...descriptor, value });
  return () => Object.defineProperty(owner, name, descriptor);
}

interface Long {
  readonly length: number;
}

const one: Cost = () => 1;
const whole: Cost = ({ self }) => (self as Long).length + 1;
const made: Cost = ({ result }) => (result as Long).length + 1;
const sought: Cost = ({ args }) => (args[0]! as Long).length + 1;

const forwards: Cost = ({ self, args, result }) =>
  1 + Math.max(0, (result < 0 ? (self as Long).length : result) - (args[1] ?? 0));

const backwards: Cost = ({ self, args, result }) =>
  1 + Math.min(args[1] ?? Number.POSITIVE_INFINITY, (self as Long).length) - Math.max(result, 0);

/** Up to the end of what was found, or of the text; where it may begin at one place only, no further than that. */
const search: Cost = ({ self, args, result, from }) => {
  const { global, sticky, multiline, source } = self as RegExp;
  const found = result as RegExpExecArray | null;
  const start = global || sticky ? from : 0;
  if (found) return 1 + found.index + found[0].length - start;
  const beginsAtOnePlace = sticky || (source.charCodeAt(0) === 94 && !multiline);
  return beginsAtOnePlace ? 1 : 1 + String(args[0]).length - start;
};

/** The function that is asked whether a text holds another tells not where, so it is asked again. */
const holding: Cost = ({ self, args }) => {
  (self as { indexOf(sought: string): number }).indexOf(args[0]!);
  return 1;
};

const named = (owner: object, cost: Method[2], names: string): Method[] =>
  names.split(' ').map((name) => [owner, name, cost]);

const iterators = [[], new Map(), new Set()].map((each) => Object.getPrototypeOf(each[Symbol.iterator]()));

const METHODS: readonly Method[] = [
  ...named(String.prototype, one, 'at charAt charCodeAt codePointAt'),
  ...named(String.prototype, made, 'slice substring repeat padStart padEnd'),
  ...named(
    String.prototype,
    whole,
    'split replace replaceAll toLowerCase toUpperCase normalize localeCompare',
  ),
  ...named(String.prototype, whole, 'trim trimStart trimEnd'),
  ...named(String.prototype, forwards, 'indexOf'),
  ...named(String.prototype, backwards, 'lastIndexOf'),
  ...named(String.prototype, sought, 'startsWith endsWith'),
  ...named(String.prototype, holding, 'includes'),
  ...named(RegExp.prototype, search, 'exec'),
  ...named(Array.prototype, 'calls', 'map filter flatMap forEach reduce some every find findIndex findLast'),
  ...named(Array.prototype, whole, 'join concat sort toSorted reverse toReversed flat shift unshift splice'),
  ...named(Array.prototype, made, 'slice'),
  ...named(Array.prototype, forwards, 'indexOf'),
  ...named(Array.prototype, holding, 'includes'),
  ...iterators.flatMap((each) => named(each, one, 'next')),
  ...named(Map.prototype, one, 'get has set'),
  ...named(Set.prototype, one, 'has add'),
];

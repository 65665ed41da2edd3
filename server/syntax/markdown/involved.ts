const LONGEST = 100_000;
const MOST_MARKS = 2000;
const DEEP = /^(?:[ \t]{100}|[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){20})/m;

/** Text that nobody writes, and over which the library would take minutes: nothing is made of its marks. */
export function isTooInvolved(text: string): boolean {
  return text.length > LONGEST || DEEP.test(text) || (text.match(/[*_[!<`]/g)?.length ?? 0) > MOST_MARKS;
}

/** Reads a text as it was meant: finds the slips that explain what is wrong with it, and what it says without them. */
import { withReplacements } from '../replacing.ts';
import type { Node, Problem, Replacement, Tree } from '../tree.ts';
import { isSame } from '../yaml/same.ts';
import type { Slip } from './slip.ts';
import { slipsAround, slipsDespiteFix } from './slips.ts';

/** How many characters are read again in search of slips; what is wrong beyond that is told as it is found. */
const MOST_READ = 300_000;
/** How many slips are looked for in one text. */
const MOST_SLIPS = 20;
/** At how many places a slip is looked for before the text is left as it is. */
const MOST_PLACES = 40;
/** How many ways to mend one place are tried. */
const MOST_WAYS = 60;

/** A text as read: its tree, and all that is wrong with it. */
export interface Attempt {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}

/** A text without its slips. */
export interface Mended {
  readonly text: string;
  readonly attempt: Attempt;
  /** What is said of the slips, at places of the text as it was written. */
  readonly slips: readonly Problem[];
  /** Where a place of the mended text stands in the text as it was written. */
  readonly place: (offset: number) => number;
}

/**
 * @param first the ways to mend a slip that is there for certain.
 * @returns undefined where no slip that we know explains any of what is wrong.
 */
export function mended(
  text: string,
  read: (text: string) => Attempt,
  first: readonly Slip[] = [],
): Mended | undefined {
  return new Mender(text, read, first.length > 0).mended(first);
}

interface Way {
  readonly slip: Slip;
  readonly text: string;
  readonly attempt: Attempt;
}

class Mender {
  private readonly read: (text: string) => Attempt;
  private readonly slips: Problem[] = [];
  private readonly steps: (readonly Replacement[])[] = [];
  private text: string;
  private attempt: Attempt;
  private left = MOST_READ;
  /** A text that is right as YAML has slips in what it says. */
  private readonly rule: string;

  constructor(text: string, read: (text: string) => Attempt, isUnreadable: boolean) {
    this.text = text;
    this.read = read;
    this.attempt = read(text);
    this.rule = isUnreadable || this.attempt.problems.some(isUnread) ? 'yaml/syntax' : 'shape/wrong-type';
  }

  mended(first: readonly Slip[]): Mended | undefined {
    const way = this.bestWay(first, Number.POSITIVE_INFINITY);
    if (way) this.take(way);
    while (this.slips.length < MOST_SLIPS && this.mendFirst());
    const { text, attempt, slips } = this;
    return slips.length === 0 ? undefined : { text, attempt, slips, place: this.place };
  }

  /** Mends one slip of those that explain what is wrong. */
  private mendFirst(): boolean {
    const problems = this.attempt.problems.slice(0, MOST_PLACES);
    const unexplained = new Set(problems.filter(({ fix }) => !fix).map(({ start }) => start));
    for (const at of new Set(problems.map(({ start }) => start))) {
      const way = this.bestWay(
        !unexplained.has(at) ? slipsDespiteFix(this.text, at) : slipsAround(this.text, at),
      );
      if (!way) continue;
      this.take(way);
      return true;
    }
    return false;
  }

  /** Of the ways to mend a place the one that leaves least wrong; the first of those that do equally well. */
  private bestWay(
    slips: readonly Slip[],
    below = weight(this.attempt),
  ): (Way & { isOnlyOne: boolean }) | undefined {
    let best: Way | undefined;
    let isOnlyOne = true;
    for (const slip of slips.slice(0, MOST_WAYS)) {
      const text = withReplacements(this.text, slip.edits);
      this.left -= text.length;
      if (this.left < 0) break;
      const attempt = this.read(text);
      const count = weight(attempt);
      const least = best ? weight(best.attempt) : below;
      if (best && count === least && !sameWords(best.attempt.tree.root, attempt.tree.root)) isOnlyOne = false;
      if (count >= least) continue;
      best = { slip, text, attempt };
      isOnlyOne = true;
    }
    return best && { ...best, isOnlyOne };
  }

  private take({ slip, text, attempt, isOnlyOne }: Way & { isOnlyOne: boolean }): void {
    const place = this.place;
    const safe = isOnlyOne && !slip.isInvented && !attempt.problems.some(isUnread);
    this.slips.push({
      isSlip: true,
      rule: this.rule,
      start: place(slip.start),
      end: place(slip.end),
      message: slip.message,
      fix: {
        title: slip.title,
        safe,
        edits: slip.edits.map((edit) => ({ ...edit, start: place(edit.start), end: place(edit.end) })),
      },
    });
    this.steps.push(slip.edits.toSorted((a, b) => a.start - b.start));
    this.text = text;
    this.attempt = attempt;
  }

  private readonly place = (offset: number): number =>
    this.steps.reduceRight((at, step) => placeBefore(step, at), offset);
}

const isUnread = ({ rule }: Problem) => rule.startsWith('yaml/');

/** What cannot be read weighs more than what does not fit where it was read, or is there twice. */
const weight = ({ problems }: Attempt) =>
  problems.reduce(
    (sum, problem) => sum + (isUnread(problem) && problem.rule !== 'yaml/duplicate-key' ? 2 : 1),
    0,
  );

const sameWords = (a: Node | undefined, b: Node | undefined) => isSame(a, b);

/** Where a place of a text stood before replacements were made in it. */
function placeBefore(edits: readonly Replacement[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const from = start + shift;
    if (offset < from) break;
    if (offset < from + text.length) return Math.min(start + (offset - from), end);
    shift += text.length - (end - start);
  }
  return offset - shift;
}

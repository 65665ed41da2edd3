/** Reads the markup of a form as the parts that it is marked to be made of, each within another. */
import { PART, PART_END } from '../../../server/form/live/data.ts';

/** A part of a form: one element. */
export interface Part {
  /** Its markup, with all that stands in it. */
  readonly markup: string;
  /** The same without the parts within it, and without the lines of the source: what it shows itself. */
  readonly own: string;
  /** The parts within it: those that follow one another stand in one group. */
  readonly groups: readonly (readonly Part[])[];
}

/** A part that is being read. */
interface Open {
  readonly start: number;
  readonly own: string[];
  readonly groups: Part[][];
  /** What was read last within it was a part. */
  isAfterPart: boolean;
}

const MARKS = new RegExp(`${PART}|${PART_END}`, 'g');
const LINES = / data-(?:from-)?line="\d+"/g;

/** Reads a form whole. */
export function partTree(markup: string): Part {
  const open = [opened(0)];
  let at = 0;
  for (const { 0: mark, index } of markup.matchAll(MARKS)) {
    const around = open.at(-1)!;
    addText(around, markup.slice(at, index));
    at = index + mark.length;
    if (mark === PART) open.push(opened(at));
    else {
      open.pop();
      addPart(open.at(-1)!, closed(around, markup.slice(around.start, index)));
    }
  }
  addText(open[0]!, markup.slice(at));
  return closed(open[0]!, markup);
}

const opened = (start: number): Open => ({ start, own: [], groups: [], isAfterPart: false });

const closed = ({ own, groups }: Open, markup: string): Part => ({
  markup,
  own: own.join(PART).replace(LINES, ''),
  groups,
});

/** Text between two parts ends a group; what only parts lines does not. */
function addText(around: Open, text: string): void {
  if (around.isAfterPart && text.trim() === '') return;
  around.own.push(text);
  around.isAfterPart = false;
}

function addPart(around: Open, part: Part): void {
  if (around.isAfterPart) around.groups.at(-1)!.push(part);
  else around.groups.push([part]);
  around.isAfterPart = true;
}

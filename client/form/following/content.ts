/** Puts a form on a page in place of the one before it, of which everything stays that is still the same. */
import { type Part, partTree } from './part-tree.ts';

/** A part that stands on the page. */
interface Shown {
  part: Part;
  readonly element: Element;
  readonly groups: readonly Shown[][];
}

/** A form in an element of a page. */
export class Content {
  private readonly place: HTMLElement;
  private root: Shown | undefined;
  private lines = '';

  constructor(place: HTMLElement) {
    this.place = place;
  }

  /**
   * Shows a form.
   * @param isOther it is of another document, so that nothing of the one before may stay.
   * @returns the elements that are new on the page.
   */
  show(html: string, isOther: boolean): Element[] {
    const part = partTree(html);
    const lines = linesIn(html);
    const added: Element[] = [];
    if (this.root && !isOther && this.root.part.own === part.own) {
      become(this.root, part, added);
      if (lines.join('') !== this.lines) placeAt(lines, this.root.element);
    } else {
      this.place.innerHTML = html;
      const element = this.place.firstElementChild;
      this.root = element ? shownAs(part, element) : undefined;
      if (element) added.push(element);
    }
    this.lines = lines.join('');
    return added;
  }
}

/** Makes a part that shows the same itself what it is now. */
function become(shown: Shown, part: Part, added: Element[]): void {
  if (shown.part.markup === part.markup) return;
  shown.part = part;
  for (const [at, group] of shown.groups.entries()) turn(group, part.groups[at]!, added);
}

/** Makes a group what it is now. It is never empty: what is around a part shows something else without it. */
function turn(group: Shown[], parts: readonly Part[], added: Element[]): void {
  if (group.length !== parts.length) makeRoom(group, parts, added);
  for (const [at, part] of parts.entries()) {
    const shown = group[at]!;
    if (shown.part.own === part.own) become(shown, part, added);
    else {
      group[at] = madeOf(part, added);
      shown.element.replaceWith(group[at].element);
    }
  }
}

/** Puts in or takes out what there is more or less of between the parts that stay at both ends. */
function makeRoom(group: Shown[], parts: readonly Part[], added: Element[]): void {
  const { head, tail } = sameEnds(group, parts);
  const come = parts.slice(head, parts.length - tail).map((part) => madeOf(part, added));
  const elements = come.map(({ element }) => element);
  if (head > 0) group[head - 1]!.element.after(...elements);
  else group[0]!.element.before(...elements);
  for (const { element } of group.splice(head, group.length - tail - head, ...come)) element.remove();
}

/** How many parts stay from the start of a group, and how many of the others from its end. */
function sameEnds(group: readonly Shown[], parts: readonly Part[]): { head: number; tail: number } {
  const most = Math.min(group.length, parts.length);
  let head = 0;
  while (head < most && group[head]!.part.own === parts[head]!.own) head++;
  let tail = 0;
  while (tail < most - head && group.at(-1 - tail)!.part.own === parts.at(-1 - tail)!.own) tail++;
  return { head, tail };
}

function madeOf(part: Part, added: Element[]): Shown {
  const template = document.createElement('template');
  template.innerHTML = part.markup;
  const element = template.content.firstElementChild!;
  added.push(element);
  return shownAs(part, element);
}

/** Finds the parts within an element by the comments that stand around each, which are of no more use then. */
function shownAs(whole: Part, root: Element): Shown {
  const comments = commentsIn(root);
  const elements = comments.filter(({ data }) => data === 'part').map((start) => start.nextElementSibling!);
  const inOrder = elements.values();
  const read = (part: Part, element: Element): Shown => ({
    part,
    element,
    groups: part.groups.map((group) => group.map((each) => read(each, inOrder.next().value!))),
  });
  const shown = read(whole, root);
  for (const comment of comments) comment.remove();
  return shown;
}

function commentsIn(root: Element): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}

/** The attributes that say on which lines of the source parts stand, in the order of the page. */
const linesIn = (html: string): string[] => html.match(/data-(?:from-)?line="\d+"/g) ?? [];

/** An edit moves what stands below it, and changes nothing else of that. */
function placeAt(lines: readonly string[], root: Element): void {
  for (const [at, element] of [...root.querySelectorAll('[data-line], [data-from-line]')].entries()) {
    const [name = '', line = ''] = lines[at]?.replaceAll('"', '').split('=') ?? [];
    if (name && element.getAttribute(name) !== line) element.setAttribute(name, line);
  }
}

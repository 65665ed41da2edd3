/** Tidies the HTML of word processors: lists that are paragraphs, marks of footnotes, and what is nothing but their layout. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

type Content = RootContent | ElementContent;

/** The tree with lists as lists, and without what has no place in guidance: pictures, styles, links into the document itself. */
export function tidied(tree: Root): Root {
  const body = bodyOf(tree) ?? tree;
  return {
    ...tree,
    children: withLists(body.children.flatMap((each) => kept(each as Content))) as RootContent[],
  };
}

function bodyOf(tree: Root): Element | undefined {
  const named = (nodes: readonly Content[], name: string) =>
    nodes.find((each): each is Element => each.type === 'element' && each.tagName === name);
  return named(named(tree.children, 'html')?.children ?? [], 'body');
}

const isElement = (node: Element, ...names: readonly string[]): boolean => names.includes(node.tagName);

const DROPPED = ['img', 'style', 'script', 'head', 'meta', 'title', 'link', 'svg', 'object', 'hr'];
/** What carries layout alone: what is in it stays. */
const OPENED = ['span', 'font', 'div', 'center', 'o:p', 'u', 'section', 'article', 'sup', 'sub', 'a'];

/** What stays of a node. */
function kept(node: Content): Content[] {
  if (node.type === 'text') return [{ ...node, value: node.value.replace(/[\u00a0\r\n\t]+/g, ' ') }];
  if (node.type !== 'element') return [];
  if (isElement(node, ...DROPPED) || isListMark(node)) return [];
  const note = noteMark(node);
  if (note) return [note];
  const children = node.children.flatMap(kept) as ElementContent[];
  if (isElement(node, 'a') && /^(?:https?|mailto):/.test(String(node.properties.href ?? '')))
    return [{ ...node, children }];
  if (isElement(node, 'div', 'section', 'article', 'center')) return withLists(children);
  if (isElement(node, 'li')) return [{ ...node, children: tight(children) }];
  if (isElement(node, 'table')) return [withHead({ ...node, children })];
  if (isElement(node, 'ul', 'ol', 'td', 'th', 'blockquote'))
    return [{ ...node, children: withLists(children) as ElementContent[] }];
  if (isElement(node, ...OPENED)) return children;
  const made = lowered({ ...node, children });
  marks.set(made, /[\da-z][.)]/i.test(listMark(node)));
  return [made];
}

/** An item of one paragraph is its words. */
function tight(children: readonly ElementContent[]): ElementContent[] {
  const isParagraph = (each: ElementContent) => each.type === 'element' && isElement(each, 'p');
  if (children.filter(isParagraph).length !== 1) return [...children];
  return children.flatMap((each) => (isParagraph(each) ? (each as Element).children : [each]));
}

/** A table whose first row is its head: Markdown has no other. */
function withHead(table: Element): Element {
  const rows = rowsOf(table);
  const isHead = rows[0]?.children.some((each) => each.type === 'element' && isElement(each, 'th'));
  for (const cell of isHead ? [] : (rows[0]?.children ?? []))
    if (cell.type === 'element') cell.tagName = 'th';
  return { ...table, children: rows };
}

const rowsOf = ({ children }: Element): Element[] =>
  children.flatMap((each) =>
    each.type !== 'element'
      ? []
      : isElement(each, 'tr')
        ? [each]
        : isElement(each, 'tbody', 'thead', 'tfoot')
          ? rowsOf(each)
          : [],
  );

/** Headings of guidance stand below those of questions. */
function lowered(node: Element): Element {
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  return level ? { ...node, tagName: `h${Math.min(6, Number(level) + 2)}` } : node;
}

/** Whether the mark of a paragraph of a list is a number or a letter. */
const marks = new WeakMap<Element, boolean>();

const styleOf = (node: Element): string => String(node.properties.style ?? '');
const classOf = (node: Element): string => [node.properties.className ?? []].flat().join(' ');

/** The bullet or the number that Word writes before a paragraph of a list. */
const isListMark = (node: Element): boolean => /mso-list:\s*ignore/i.test(styleOf(node));

/** What Word writes before a paragraph of a list; nothing of other paragraphs. */
function listMark(node: Element): string {
  for (const each of node.children) {
    if (each.type !== 'element') continue;
    const found = isListMark(each) ? textOf(each) : listMark(each);
    if (found !== '') return found;
  }
  return '';
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

/** The mark of a footnote, in words: raised figures are lost in Markdown. */
function noteMark(node: Element): ElementContent | undefined {
  const href = isElement(node, 'a') ? String(node.properties.href ?? '') : '';
  const number = /^#(?:_?ftn|sdfootnote|_edn|sdendnote)(\d+)(?:sym)?$/.exec(href)?.[1];
  if (number !== undefined) return { type: 'text', value: ` (note ${number})` };
  const back = /^#(?:_?ftnref|sdfootnote|_ednref|sdendnote)(\d+)(?:anc)?$/.exec(href)?.[1];
  return back === undefined ? undefined : { type: 'text', value: `Note ${back}: ` };
}

/** A paragraph that Word shows as an item of a list. */
interface Item {
  readonly level: number;
  readonly isNumbered: boolean;
  readonly content: ElementContent[];
}

/** Paragraphs that are items become lists, as deep as they are indented. */
function withLists(nodes: readonly Content[]): Content[] {
  const made: Content[] = [];
  let items: Item[] = [];
  const end = () => {
    if (items.length > 0) made.push(listOf(items, 0).list);
    items = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '') continue;
    const item = node.type === 'element' ? itemOf(node) : undefined;
    if (item) items.push(item);
    else {
      end();
      made.push(node);
    }
  }
  end();
  return made;
}

function itemOf(node: Element): Item | undefined {
  if (!isElement(node, 'p')) return undefined;
  const written = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(node));
  const begun = bulletIn(node);
  const isListed =
    written !== null || (begun !== undefined && /list/i.test(classOf(node))) || begun?.isBullet;
  if (!isListed) return undefined;
  return {
    level: Number(written?.[1] ?? 1),
    isNumbered: begun ? !begun.isBullet : marks.get(node) === true,
    content: begun?.rest ?? node.children,
  };
}

const BULLET = /^\s*(?:([•·▪◦‣–o§])|(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]))\s+/;

/** The bullet or number that a paragraph begins with, and what follows it. */
function bulletIn(node: Element): { isBullet: boolean; rest: ElementContent[] } | undefined {
  const [first, ...others] = node.children;
  if (first?.type !== 'text') return undefined;
  const found = BULLET.exec(first.value);
  if (!found || found[1] === 'o') return undefined;
  const rest: ElementContent[] = [{ ...first, value: first.value.slice(found[0].length) }, ...others];
  return { isBullet: found[1] !== undefined, rest };
}

/** The items from an index on that are no further out than the first, as a list. */
function listOf(items: readonly Item[], from: number): { list: Element; next: number } {
  const { level, isNumbered } = items[from]!;
  const children: Element[] = [];
  let at = from;
  while (at < items.length && items[at]!.level >= level) {
    const item = items[at]!;
    if (item.level > level && children.length > 0) {
      const { list, next } = listOf(items, at);
      children.at(-1)!.children.push(list);
      at = next;
    } else {
      children.push({ type: 'element', tagName: 'li', properties: {}, children: [...item.content] });
      at++;
    }
  }
  const list: Element = { type: 'element', tagName: isNumbered ? 'ol' : 'ul', properties: {}, children };
  return { list, next: at };
}

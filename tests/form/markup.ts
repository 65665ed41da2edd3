import { PART, PART_END } from '../../server/form/live/data.ts';

/** An element of markup that was read strictly: every tag closed in order, every attribute quoted. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

const VOID = new Set(['br', 'hr', 'input', 'meta']);
const PHRASING = new Set(['a', 'br', 'code', 'em', 'input', 'label', 'span', 'strong']);
/** Elements that may hold running text only; a browser would close them early at anything else. */
const RUNNING_TEXT = new Set([
  'a',
  'code',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'label',
  'p',
  'pre',
  'span',
  'strong',
  'summary',
  'dt',
]);
const TAG = /<(\/?)([a-z][a-z\d]*)((?:\s+[a-z][\w-]*(?:="[^"<>]*")?)*)>/y;

/**
 * Reads markup as a browser would, without its forgiveness. The only comments that it takes are those that part a form.
 * @throws Error for anything that a browser would have to mend.
 */
export function readMarkup(markup: string): Element {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let at = 0;
  while (at < markup.length) {
    const next = markup.indexOf('<', at);
    const text = markup.slice(at, next < 0 ? undefined : next);
    if (text) open.at(-1)!.children.push(decoded(text));
    if (next < 0) break;
    const mark = [PART, PART_END].find((each) => markup.startsWith(each, next));
    if (mark) {
      at = next + mark.length;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(markup);
    if (!tag) throw new Error(`No tag: ${markup.slice(next, next + 80)}`);
    at = TAG.lastIndex;
    const [, close, name = '', attributes = ''] = tag;
    if (close) end(open, name);
    else start(open, name, attributes);
  }
  if (open.length > 1) throw new Error(`Never closed: ${open.at(-1)!.name}`);
  return root;
}

function start(open: OpenElement[], name: string, attributes: string): void {
  const parent = open.at(-1)!;
  const isWrapper = ['label', 'summary'].includes(name) && /^h\d$|details/.test(parent.name);
  if (RUNNING_TEXT.has(parent.name) && !PHRASING.has(name) && !isWrapper)
    throw new Error(`<${name}> in <${parent.name}>`);
  if (name === 'a' && open.some((element) => element.name === 'a')) throw new Error('A link in a link');
  const element: OpenElement = { name, attributes: attributesOf(attributes), children: [] };
  parent.children.push(element);
  if (!VOID.has(name)) open.push(element);
}

function end(open: OpenElement[], name: string): void {
  const element = open.pop()!;
  if (element.name !== name) throw new Error(`</${name}> closes <${element.name}>`);
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value] of text.matchAll(/\s+([a-z][\w-]*)(?:="([^"]*)")?/g)) {
    if (name in attributes) throw new Error(`Twice: ${name}`);
    attributes[name] = decoded(value ?? '');
  }
  return attributes;
}

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string): string {
  if (/[>\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/.test(text))
    throw new Error(`Unfit: ${JSON.stringify(text.slice(0, 80))}`);
  return text.replace(/&([^;\s&]*);?/g, (whole, name: string) => {
    const character = CHARACTERS[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`Not escaped: ${whole}`);
    return character;
  });
}

export function* elementsIn(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsIn(child);
  }
}

export function textIn(element: Element): string {
  return rawTextIn(element).replace(/\s+/g, ' ').trim();
}

function rawTextIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawTextIn(child))).join('');
}

export function byId(root: Element, id: string): Element {
  const found = [...elementsIn(root)].find((element) => element.attributes.id === id);
  if (!found) throw new Error(`No element ${id}`);
  return found;
}

export function all(root: Element, name: string): Element[] {
  return [...elementsIn(root)].filter((element) => element.name === name);
}

export function withClass(root: Element, className: string): Element[] {
  return [...elementsIn(root)].filter((element) =>
    (element.attributes.class ?? '').split(' ').includes(className),
  );
}

/** What a screen reader, or a browser, would stumble over. */
export function faultsIn(root: Element): string[] {
  const elements = [...elementsIn(root)];
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  const known = new Set(ids);
  const labelled = new Set(
    elements.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.for),
  );
  const faults = ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `id twice: ${id}`);
  faults.push(...ids.filter((id) => id === '' || /\s/.test(id)).map((id) => `unfit id: “${id}”`));
  let level = 0;
  for (const element of elements) {
    const { name, attributes } = element;
    for (const each of ['aria-describedby', 'aria-labelledby', 'for']) {
      for (const id of attributes[each]?.split(' ') ?? [])
        if (!known.has(id)) faults.push(`${each} leads nowhere: ${id}`);
    }
    if (/^(?:input|textarea)$/.test(name) && !labelled.has(attributes.id))
      faults.push(`no label: ${attributes.id}`);
    if (
      name === 'fieldset' &&
      (element.children.find((child) => typeof child !== 'string') as Element | undefined)?.name !== 'legend'
    )
      faults.push('no legend');
    if (/^(?:h\d|label|legend|a|summary|th|caption)$/.test(name) && textIn(element) === '')
      faults.push(`empty ${name}`);
    if (!/^h\d$/.test(name)) continue;
    if (Number(name[1]) > level + 1) faults.push(`${name} after h${level}`);
    level = Number(name[1]);
  }
  return faults;
}

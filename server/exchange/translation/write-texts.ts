/** Writes texts into a translation document, and leaves all else in it as it stands. */

import type { Document } from '../../project/document.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { withReplacements } from '../../syntax/replacing.ts';
import { type Mapping, type Pair, pairOf, type Replacement } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { baseName, relativePath } from '../../text/uri.ts';
import { sourceTexts } from '../../translation/source-texts.ts';
import type { TextPair } from '../../translation/text-states.ts';
import { pathWritten, type Translation, textsOf } from '../../translation/translations.ts';
import type { Check } from './take.ts';

/** A text as it is to stand. */
export interface NewText {
  readonly pair: TextPair;
  readonly text: string;
  readonly from: string;
  readonly checked: Check | undefined;
}

/** A translation document that is new, or is to be changed. */
export interface DocumentChange {
  readonly uri: string;
  /** What it held; undefined of a new one. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The longest line that stays on one line. */
const WIDTH = 118;

/** @param into the translation that there is of the document already. */
export function writtenInto(
  set: QuestionSet,
  document: Document,
  language: string,
  into: Translation | undefined,
  texts: readonly NewText[],
): DocumentChange {
  const order = document.readings.flatMap((reading) =>
    sourceTexts(reading).map(({ path }) => pathWritten(path)),
  );
  const sorted = [...texts].sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));
  if (!into) return begun(set, document, language, sorted);
  const before = into.document.source.text;
  const made = wholeCheck(into, sorted, order) ?? replacements(into, sorted, order);
  const isCarriage = before.includes('\r\n');
  const broken = (text: string) => (isCarriage ? text.replace(/\r?\n/g, '\r\n') : text);
  const after = withReplacements(
    before,
    made.map(({ start, end, text }) => ({ start, end, text: broken(text) })),
  );
  return { uri: into.document.uri, before, after };
}

const keyOf = ({ pair }: NewText) => pathWritten(pair.source.path);

/** A translation of which all was checked says so once, at its head. */
function begun(
  set: QuestionSet,
  document: Document,
  language: string,
  texts: readonly NewText[],
): DocumentChange {
  const name =
    document === set.manifest
      ? 'set.carag.yaml'
      : `${baseName(document.uri).replace(/(?:\.carag)?\.(?:ya?ml|md|markdown)$/i, '')}.carag.yaml`;
  const uri = freeUri(set, `${set.folder}/${language}/`, name);
  const check = oneCheck(texts);
  const of = relativePath(`${set.folder}/${language}`, document.uri);
  const lines = [
    'carag: translation',
    `language: ${yamlScalar(language)}`,
    `of: ${yamlScalar(of)}`,
    ...(check ? [`checked: ${checkWritten(check)}`] : []),
    'texts:',
    ...texts.map((text) => entry(text, '  ', check ? undefined : text.checked)),
  ];
  return { uri, before: undefined, after: `${lines.join('\n')}\n` };
}

/** The check that all texts have, if they have one. */
function oneCheck(texts: readonly NewText[]): Check | undefined {
  const check = texts[0]?.checked;
  return check && texts.every(({ checked }) => checked && sameCheck(checked, check)) ? check : undefined;
}

/** What is to be written where all that a translation holds was checked at once: it says so at its head. */
function wholeCheck(
  into: Translation,
  texts: readonly NewText[],
  order: readonly string[],
): Replacement[] | undefined {
  const check = oneCheck(texts);
  const news = new Set(texts.map(keyOf));
  if (!check || ![...textsOf(into).keys()].every((path) => news.has(path))) return undefined;
  const changed = texts
    .map((text) => ({ ...text, checked: undefined }))
    .filter(({ pair: { translated }, text, from }) => {
      const isHeads = translated?.checked === into.model.checked;
      return !isHeads || translated?.text.value !== text || translated.from?.value !== from;
    });
  return [headCheck(into, check), ...(changed.length > 0 ? replacements(into, changed, order) : [])];
}

/** The line that says who checked the translation, in the place of the one that there is. */
function headCheck(into: Translation, check: Check): Replacement {
  const { root, chunk } = into.reading;
  const pair = pairOf(root, 'checked');
  if (pair)
    return { start: pair.key.start, end: endOf(pair, chunk.text), text: `checked: ${checkWritten(check)}` };
  const after = pairOf(root, 'of') ?? pairOf(root, 'language')!;
  const feed = chunk.text.indexOf('\n', endOf(after, chunk.text));
  return { start: feed, end: feed, text: `\nchecked: ${checkWritten(check)}` };
}

function freeUri(set: QuestionSet, folder: string, name: string): string {
  const taken = (candidate: string) => set.documents.has(`${folder}${candidate}`);
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : name.replace(/\.carag\.yaml$/, `-${count}.carag.yaml`);
    if (!taken(candidate)) return `${folder}${candidate}`;
  }
}

function replacements(into: Translation, texts: readonly NewText[], order: readonly string[]): Replacement[] {
  const { text } = into.reading.chunk;
  const { root } = into.reading;
  const pair = pairOf(root, 'texts');
  const list = pair?.value?.type === 'mapping' ? pair.value : undefined;
  const block = list && list.pairs.length > 0 ? blockOf(list, text) : undefined;
  if (!block) return [wholeList(into, pair, list, texts, order)];
  const { pairs, indent } = block;
  const known = new Map(pairs.map((each) => [pathWritten(each.key.value), each]));
  const inserted = new Map<number, string[]>();
  const made: Replacement[] = [];
  for (const each of texts) {
    const there = known.get(keyOf(each));
    if (there)
      made.push({
        start: there.key.start,
        end: endOf(there, text),
        text: entry(each, indent, each.checked).trimStart(),
      });
    else {
      const at = placeFor(keyOf(each), pairs, order, text);
      inserted.set(at, [...(inserted.get(at) ?? []), entry(each, indent, each.checked)]);
    }
  }
  for (const [at, lines] of inserted) {
    const isAtEnd = at > 0 && text[at - 1] !== '\n';
    made.push({ start: at, end: at, text: isAtEnd ? `\n${lines.join('\n')}` : `${lines.join('\n')}\n` });
  }
  return made.sort((a, b) => a.start - b.start);
}

/** The entries of a list that has a line for each, and how far these are indented. */
function blockOf(list: Mapping, text: string): { pairs: readonly Pair[]; indent: string } | undefined {
  const [first] = list.pairs;
  const line = text.lastIndexOf('\n', first!.key.start) + 1;
  const indent = text.slice(line, first!.key.start);
  return /^ +$/.test(indent) ? { pairs: list.pairs, indent } : undefined;
}

/** A list in brackets, or an empty one, is written anew with a line for each text. */
function wholeList(
  into: Translation,
  pair: Pair | undefined,
  list: Mapping | undefined,
  texts: readonly NewText[],
  order: readonly string[],
): Replacement {
  const { text } = into.reading.chunk;
  const news = new Map(texts.map((each) => [keyOf(each), entry(each, '  ', each.checked)]));
  const kept = new Map(
    (list?.pairs ?? []).map((each) => [
      pathWritten(each.key.value),
      `  ${text.slice(each.key.start, each.value?.end ?? each.key.end)}`,
    ]),
  );
  const all = new Map([...kept, ...news]);
  const place = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length);
  const lines = [...all].sort(([a], [b]) => place(a) - place(b)).map(([, line]) => line);
  const end = text.trimEnd().length;
  if (!pair) return { start: end, end, text: `\ntexts:\n${lines.join('\n')}\n` };
  const start = text.indexOf(':', pair.key.end) + 1;
  return { start, end: list?.end ?? pair.value?.end ?? start, text: `\n${lines.join('\n')}` };
}

/** After the last entry that comes before it in the source; before all others where there is none. */
function placeFor(path: string, pairs: readonly Pair[], order: readonly string[], text: string): number {
  const rank = order.indexOf(path);
  const before = pairs.findLast(({ key }) => {
    const other = order.indexOf(pathWritten(key.value));
    return other >= 0 && other < rank;
  });
  if (!before) return text.lastIndexOf('\n', pairs[0]!.key.start) + 1;
  const end = endOf(before, text);
  const feed = text.indexOf('\n', end);
  return feed < 0 ? text.length : feed + 1;
}

/** Where the last sign of an entry stands; line breaks at the end of a block are no part of it. */
function endOf({ key, value }: Pair, text: string): number {
  const end = value?.end ?? text.indexOf(':', key.end) + 1;
  return key.start + text.slice(key.start, end).trimEnd().length;
}

function entry({ pair, text, from }: NewText, indent: string, checked: Check | undefined): string {
  const key = yamlScalar(pair.translated?.key.value ?? pair.source.path);
  const flow = `${indent}${key}: { text: ${yamlScalar(text, { inFlow: true })}, from: ${yamlScalar(from, { inFlow: true })} }`;
  if (!checked && flow.length <= WIDTH) return flow;
  return [
    `${indent}${key}:`,
    ...textLines(text).map((line) => (line === '' ? '' : `${indent}  ${line}`)),
    `${indent}  from: ${yamlScalar(from)}`,
    ...(checked ? [`${indent}  checked: ${checkWritten(checked)}`] : []),
  ].join('\n');
}

/** A passage of several lines as a block, where a block can hold it with every sign of it. */
function textLines(text: string): string[] {
  const isBlock =
    text.includes('\n') &&
    !/^\s|[^\S\n]$|[^\S\n]\n|[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text) &&
    !/\n\n$/.test(text);
  if (!isBlock) return [`text: ${yamlScalar(text)}`];
  const end = text.endsWith('\n') ? '|' : '|-';
  return [
    `text: ${end}`,
    ...text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`)),
  ];
}

const checkWritten = ({ by, on }: Check) =>
  `{ by: ${yamlScalar(by, { inFlow: true })}${on ? `, on: ${/^\d{4}(?:-\d\d){0,2}$/.test(on) ? on : yamlScalar(on, { inFlow: true })}` : ''} }`;

const sameCheck = (a: Check, b: Check) => a.by === b.by && a.on === b.on;

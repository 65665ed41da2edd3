/** Lays a document out in one way, for `carag format` and for editors, and proves that it says the same as before. */
import { withReplacements } from '../lint/fixing/fixing.ts';
import type { Role } from '../model/shape.ts';
import { type Document, documentOf } from '../project/document.ts';
import { conflictMarkers } from '../syntax/conflicts.ts';
import { Source } from '../syntax/source.ts';
import type { Replacement } from '../syntax/tree.ts';
import { readPlainYaml } from '../syntax/yaml/reader/read.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import { comparePositions, type Range } from '../text/position.ts';
import { layOut } from './formatting/layout.ts';
import { type YamlPart, yamlParts } from './formatting/parts.ts';
import { saysTheSame } from './formatting/proof.ts';

/** What has to be replaced in a document, or why it is left as it is. */
export type Formatting = { readonly replacements: readonly Replacement[] } | { readonly refusal: string };

export interface FormattingEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Lays a document out: spaces, line breaks, and quotation marks around texts that other readers of YAML would take for
 * something else. Prose, comments and meaning stay as they are: whoever cannot prove that changes nothing.
 */
export function formatting(document: Document): Formatting {
  const refusal = whyUnreadable(document);
  if (refusal) return { refusal };
  const { text } = document.source;
  const isText = textsOf(document);
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  const replacements = yamlParts(document).flatMap((part) => laidOut(text, part, lineBreak, isText));
  return isProved(document, replacements) ? { replacements } : { refusal: FAULT };
}

/** What an editor has to change; of a range, what lies in it and can be changed without the rest. */
export function formattingEdits(document: Document, range?: Range): FormattingEdit[] {
  const found = formatting(document);
  if ('refusal' in found) return [];
  const { text } = document.source;
  const starts = lineStarts(text);
  const at = (offset: number) => positionAt(starts, offset);
  const edits = found.replacements.map((each) => ({
    ...each,
    range: { start: at(each.start), end: at(each.end) },
  }));
  if (!range) return edits;
  const inside = edits.filter((edit) => isWithin(edit.range, range));
  return isProved(document, inside) ? inside : [];
}

const isWithin = (inner: Range, outer: Range) =>
  comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;

const FAULT = 'to lay it out would change what it says, which is a fault of CARaG: please report it';

function isProved(document: Document, replacements: readonly Replacement[]): boolean {
  if (replacements.length === 0) return true;
  const { source, uri } = document;
  const after = Source.of(withReplacements(source.text, replacements), source.format);
  return saysTheSame(document, replacements, documentOf(uri, after));
}

const FAILURES = {
  denied: 'it cannot be read: permission is denied',
  'too-large': 'it is too large to be read',
  'not-text': 'it cannot be read as text (UTF-8)',
  outside: 'it is a link that leads out of the repository',
} as const;

function whyUnreadable({ failure, readings, source }: Document): string | undefined {
  if (failure) return FAILURES[failure];
  for (const { chunk, problems } of readings) {
    const line = (at: number) => chunk.positionAt(at).line + 1;
    const [marker] = conflictMarkers(chunk.text, source.format === 'markdown');
    if (marker) return `line ${line(marker.start)} is left over from merging two versions`;
    const problem = problems.find(({ rule, isSlip }) => isSlip || rule.startsWith('yaml/'));
    if (!problem) continue;
    const what = problem.rule.startsWith('yaml/') ? 'cannot be read' : 'does not say what was meant';
    return `line ${line(problem.start)} ${what}. ${problem.message}`;
  }
  return undefined;
}

/** Values that are read as more than text, and are written as every reader of YAML takes them. */
const TYPED: ReadonlySet<Role> = new Set(['number', 'whole-number', 'bound', 'yes-or-no', 'date']);

/** Tells where the values stand that are meant as texts. */
function textsOf({ readings }: Document): (offset: number) => boolean {
  const starts = new Set<number>();
  let offset = 0;
  for (const { chunk, leaves } of readings) {
    for (const { scalar, role } of leaves) if (!TYPED.has(role)) starts.add(offset + scalar.start);
    offset += chunk.text.length;
  }
  return (at) => starts.has(at);
}

/** One part laid out. A form of YAML so rare that our own reader leaves it to the library stays as it is. */
function laidOut(
  text: string,
  { start, end, column }: YamlPart,
  lineBreak: string,
  isText: (offset: number) => boolean,
): Replacement[] {
  const part = text.slice(start, end);
  const { root, problems } = readPlainYaml(part);
  if (root?.type !== 'mapping' || part[root.start] === '{' || problems.length > 0) return [];
  return layOut(part, root, { column, lineBreak, isText: (at) => isText(start + at) }).map((each) => ({
    start: start + each.start,
    end: start + each.end,
    text: each.text,
  }));
}

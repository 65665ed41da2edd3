/** Takes a Markdown section apart into entries, fields and comments from which YAML can be written. */
import {
  entryLayout,
  headLayout,
  type Layout,
  readMarkdownEntry,
  readMarkdownHead,
} from '../../syntax/markdown/entry.ts';
import { splitMarkdown } from '../../syntax/markdown/split.ts';
import type { Pair, Scalar } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { readYaml } from '../../syntax/yaml/yaml.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { htmlNotes } from './html-notes.ts';
import { literal } from './literal.ts';
import {
  type EntryField,
  type EntryHead,
  headName,
  isIgnore,
  type Note,
  type Obstacle,
  type SectionParts,
} from './parts.ts';
import { YamlText } from './yaml-text.ts';

/** The parts of a section that is written as Markdown, and what of it YAML has no place for. */
export function readMarkdownSection(
  text: string,
): SectionParts & { readonly obstacles: readonly Obstacle[] } {
  const entries: EntryHead[] = [];
  const obstacles: Obstacle[] = [];
  let at = 0;
  for (const chunk of splitMarkdown(text)) {
    const entry = entryOf(chunk.text, chunk.level as EntryHead['level'], at);
    entries.push(entry);
    obstacles.push(...lostIgnores(entry));
    at += chunk.text.length;
  }
  return { head: entries[0]!, entries: entries.slice(1), obstacles };
}

function entryOf(text: string, level: EntryHead['level'], offset: number): EntryHead {
  const layout = level === 0 ? headLayout(text) : entryLayout(text);
  const { root } = level === 0 ? readMarkdownHead(text) : readMarkdownEntry(text);
  const implied = root?.type === 'mapping' ? root.pairs.filter(({ key }) => key.start === key.end) : [];
  const written = writtenFields(text, layout, offset);
  const notes = outerNotes(text, layout, offset);
  const isProse = ({ key }: Pair) => key.value === 'guidance';
  const heading = implied.filter((pair) => !isProse(pair)).map((pair) => fieldOf(pair, offset, []));
  const prose = implied.filter(isProse).map((pair) => fieldOf(pair, offset, notes.aboveProse));
  return {
    level,
    at: offset + (layout.heading?.start ?? 0),
    above: notes.ofAll,
    fields: [...inOrder(heading, written.fields), ...prose],
    below: written.below,
    after: notes.below,
  };
}

function writtenFields(text: string, { fields }: Layout, offset: number): Fields {
  const own = fields ? text.slice(fields.start, fields.end) : '';
  const source = new YamlText(own, offset + (fields?.start ?? 0));
  const { root } = readYaml(own);
  if (root?.type === 'mapping') return fieldsOf(source, root, 0, own.length);
  return { above: [], fields: [], below: source.notes(0, own.length) };
}

/** A field that the heading gives, or the prose. */
function fieldOf({ key: { value: name }, value }: Pair, offset: number, notes: readonly Note[]): EntryField {
  const scalar = value as Scalar;
  return {
    name,
    value,
    at: scalar.start + offset,
    above: notes.map(({ text }) => `# ${text}`.trimEnd()),
    lines: name === 'guidance' ? literal(name, scalar.value) : [`${name}: ${yamlScalar(scalar.value)}`],
    notes,
  };
}

/** What stands before the text of a question: what sort it is, and when it is asked. */
const BEFORE_TEXT = new Set(['kind', 'explains', 'ask-when']);

function inOrder(heading: readonly EntryField[], written: readonly EntryField[]): EntryField[] {
  const after = written.findIndex(({ name }) => !BEFORE_TEXT.has(name));
  const at = after < 0 ? written.length : after;
  const isId = ({ name }: EntryField) => name === 'id';
  return [
    ...heading.filter(isId),
    ...written.slice(0, at),
    ...heading.filter((field) => !isId(field)),
    ...written.slice(at),
  ];
}

interface OuterNotes {
  readonly ofAll: readonly Note[];
  readonly aboveProse: readonly Note[];
  readonly below: readonly Note[];
}

/** The comments outside of the fields and the prose. One that silences rules speaks of all of its entry. */
function outerNotes(text: string, { heading, block, prose }: Layout, offset: number): OuterNotes {
  const notes = (from: number, to: number) => htmlNotes(text, from, to, offset);
  const headingEnd = heading?.end ?? 0;
  const above = notes(0, heading?.start ?? 0);
  const belowHeading = block ? notes(headingEnd, block.start) : [];
  const from = block?.end ?? headingEnd;
  const aboveProse = notes(from, prose?.start ?? text.length);
  const below = prose ? notes(prose.end, text.length) : [];
  const others = (list: readonly Note[]) => list.filter((note) => !isIgnore(note));
  return {
    ofAll: [...above, ...belowHeading, ...[...aboveProse, ...below].filter(isIgnore)],
    aboveProse: prose ? others(aboveProse) : [],
    below: prose ? others(below) : others(aboveProse),
  };
}

/** Comments that silence rules where YAML has no comment that would silence the same. */
function lostIgnores(entry: EntryHead): Obstacle[] {
  const inHead = entry.level === 0 ? entry.above.filter(isIgnore) : [];
  const guidance = entry.fields.find(({ name, value }) => name === 'guidance' && value?.type === 'scalar');
  const { value, style } = (guidance?.value ?? {}) as Partial<Scalar>;
  const inProse = style === 'prose' ? htmlNotes(value!, 0, value!.length, guidance!.at).filter(isIgnore) : [];
  return [
    ...inHead.map(({ at, text }) => ({
      at,
      message: `“${text}” silences the whole section, which no comment in YAML can do: write it above the questions that it is about.`,
    })),
    ...inProse.map(({ at, text }) => ({
      at,
      message: `“${text}” stands inside the guidance of ${headName(entry)}, where YAML has no comments: write it above the heading.`,
    })),
  ];
}

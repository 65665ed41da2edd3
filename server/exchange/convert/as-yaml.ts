/** Writes the parts of a section as YAML: its fields, then its questions and key questions as lists. */
import type { EntryHead, Note, SectionParts } from './parts.ts';

export function asYaml({ head, entries }: SectionParts): string {
  const first = entries.findIndex(({ level }) => level === 1);
  const direct = first < 0 ? entries : entries.slice(0, first);
  const lines = ownLines(insideOnly(head));
  if (direct.length > 0) lines.push('', 'questions:', ...list(direct.map(questionLines)));
  if (first >= 0)
    lines.push('', 'key-questions:', ...list(groups(entries.slice(first)).map(keyQuestionLines)));
  return `${lines.join('\n')}\n`;
}

/** The lines of an entry from the first column on; `above` and `after` stand in the column of its dash. */
interface Item {
  readonly above: readonly string[];
  readonly lines: readonly string[];
  readonly after: readonly string[];
}

/** Each key question with the questions below it. */
function groups(entries: readonly EntryHead[]): EntryHead[][] {
  const found: EntryHead[][] = [];
  for (const entry of entries) {
    if (entry.level === 1) found.push([entry]);
    else found.at(-1)?.push(entry);
  }
  return found;
}

function keyQuestionLines([keyQuestion, ...questions]: readonly EntryHead[]): Item {
  if (questions.length === 0) return questionLines(keyQuestion!);
  const own = questionLines(insideOnly(keyQuestion!));
  return { ...own, lines: [...own.lines, 'questions:', ...list(questions.map(questionLines))] };
}

/** The same entry with nothing after it: its questions follow. */
const insideOnly = (entry: EntryHead): EntryHead => ({
  ...entry,
  below: [...entry.below, ...entry.after],
  after: [],
});

/** What stands above the first field cannot follow the dash. */
function questionLines(entry: EntryHead): Item {
  const [first, ...rest] = entry.fields;
  const above = first?.above.filter((line) => line !== '') ?? [];
  const fields = first ? [{ ...first, above: [] }, ...rest] : rest;
  return {
    above: [...entry.above.map(comment), ...above],
    lines: ownLines({ ...entry, above: [], fields }),
    after: entry.after.map(comment),
  };
}

function ownLines({ above, fields, below }: EntryHead): string[] {
  return [
    ...above.map(comment),
    ...fields.flatMap((field) => [...field.above, ...field.lines]),
    ...below.map(comment),
  ];
}

const comment = ({ text }: Note) => `# ${text}`.trimEnd();

function list(items: readonly Item[]): string[] {
  return items.flatMap(({ above, lines: [first = '{}', ...rest], after }, index) => [
    ...(index > 0 ? [''] : []),
    ...above.map((line) => `  ${line}`),
    `  - ${first}`,
    ...rest.map((line) => (line === '' ? '' : `    ${line}`)),
    ...(after.length > 0 ? ['', ...after.map((line) => `  ${line}`)] : []),
  ]);
}

/** Renames in files of answers what their columns and codes are called by: such a file is no document, but speaks of a set. */
import { headModel } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';

/** What is called otherwise now; undefined of what keeps its name. */
export interface DataNames {
  /** Of a question, a row or a fact, as a heading has it. */
  subject(name: string): string | undefined;
  /** Of a code that answers one of these; what it answers goes by its old name. */
  code(subject: string, code: string): string | undefined;
}

/** The files of answers to the questions of a set, as the results documents that are known name them. */
export function dataFilesOf(project: Project, set: QuestionSet): string[] {
  const uris = new Set<string>();
  for (const { uri, kind, readings } of project.documents.values()) {
    if (kind !== 'results') continue;
    for (const data of headModel(readings[0], 'results')?.cases ?? []) {
      const file = data?.file && resolvePath(parentFolder(uri), data.file.value);
      if (file !== undefined && answeredSet(project, uri, data?.of?.value) === set) uris.add(file);
    }
  }
  return [...uris];
}

/** The set that was answered: the one that is named, else the only one that the ratings cover. */
function answeredSet(project: Project, uri: string, of: string | undefined): QuestionSet | undefined {
  const setAt = (from: string, path: string) => project.setAt(resolvePath(parentFolder(from), path) ?? '');
  if (of !== undefined) return setAt(uri, of);
  const results = headModel(project.documents.get(uri)?.readings[0], 'results');
  const home = results?.of ? setAt(uri, results.of.value) : project.setOf(uri);
  const covered = (home ? project.usedBy(home) : []).flatMap((set) =>
    [...set.documents.values()].flatMap(({ uri: rating, readings }) =>
      (headModel(readings[0], 'ratings')?.covers ?? []).flatMap(({ value }) => setAt(rating, value) ?? []),
    ),
  );
  return new Set(covered).size === 1 ? covered[0] : undefined;
}

/** What is replaced in a file of answers, by what its name ends in; nothing of a format that we do not know. */
export function renamedInData(uri: string, text: string, names: DataNames): Replacement[] {
  if (/\.(?:csv|tsv)$/i.test(uri)) return inTable(text, names);
  return /\.(?:json|jsonl|ndjson)$/i.test(uri) ? inJson(text, names) : [];
}

interface Cell {
  readonly text: string;
  /** Without the quotation marks around it. */
  readonly start: number;
  readonly isFirstRow: boolean;
  readonly column: number;
}

function inTable(text: string, names: DataNames): Replacement[] {
  const subjects: string[] = [];
  const found: Replacement[] = [];
  for (const cell of cellsOf(text)) {
    if (!cell.isFirstRow) {
      found.push(...inCell(cell, subjects[cell.column] ?? '', names));
      continue;
    }
    const prefix = /^\s*(?:fact:)?\s*/i.exec(cell.text)![0];
    const name = cell.text.slice(prefix.length).trimEnd();
    subjects.push(name.replace(/\s+/g, ''));
    const now = names.subject(name.replace(/\s+/g, ''));
    const start = cell.start + prefix.length;
    if (now !== undefined) found.push({ start, end: start + name.length, text: now });
  }
  return found;
}

/** The codes of a cell, which may be several. */
function inCell({ text, start }: Cell, subject: string, names: DataNames): Replacement[] {
  return [...text.matchAll(/[^;\s](?:[^;]*[^;\s])?/g)].flatMap(({ 0: code, index }) => {
    const now = names.code(subject, code);
    return now === undefined ? [] : [{ start: start + index, end: start + index + code.length, text: now }];
  });
}

/** The cells of a table, row by row; in one with quotation marks inside its marks stay as they are. */
function* cellsOf(text: string): Generator<Cell> {
  const delimiter = delimiterOf(text);
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  let [row, column] = [0, 0];
  for (let at = mark; at < text.length; ) {
    const isQuoted = text[at] === '"';
    const start = isQuoted ? at + 1 : at;
    let end = start;
    if (isQuoted) {
      while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"'))
        end += text[end] === '"' ? 2 : 1;
      at = Math.min(end + 1, text.length);
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
      end = text[at - 1] === '\r' ? Math.max(at - 1, start) : at;
    }
    yield { text: text.slice(start, end), start, isFirstRow: row === 0, column };
    if (text[at] === '\n') [row, column] = [row + 1, 0];
    else column++;
    at++;
  }
}

/** Whichever of comma, semicolon and tab the first line has most of. */
function delimiterOf(text: string): string {
  const first = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, each) => (times(each) > times(best) ? each : best));
}

/** A name in quotation marks with its colon, and the code or the list of codes after it. */
const GIVEN = /"([^"\\\n]{1,200})"(\s*:\s*)(?:"([^"\\\n]*)"|\[([^[\]{}]*)\])?/g;

function inJson(text: string, names: DataNames): Replacement[] {
  return [...text.matchAll(GIVEN)].flatMap((match) => {
    const [, name = '', colon = '', code, list] = match;
    const start = match.index + 1;
    const now = names.subject(name);
    const own = now === undefined ? [] : [{ start, end: start + name.length, text: now }];
    const after = start + name.length + 1 + colon.length + 1;
    const codes = code !== undefined ? [{ text: code, start: after }] : quotedIn(list ?? '', after);
    return [
      ...own,
      ...codes.flatMap((each) => {
        const to = names.code(name, each.text);
        return to === undefined ? [] : [{ start: each.start, end: each.start + each.text.length, text: to }];
      }),
    ];
  });
}

const quotedIn = (list: string, start: number) =>
  [...list.matchAll(/"([^"\\]*)"/g)].map(({ 1: text = '', index }) => ({ text, start: start + index + 1 }));

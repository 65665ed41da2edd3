/** Carries out on the disk what a refactoring planned, or only tells of it. */
import { replacementsOf } from '../../lint/fixing/fixing.ts';
import { decode } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { chosen, type Plan, type Purpose, Refusal } from '../../refactoring/plan.ts';
import { dataFilesOf, renamedInData } from '../../refactoring/rename/case-data.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import { openDisk } from '../disk/open-disk.ts';
import { paths } from '../disk/paths.ts';
import { sweepAround, writeTogether } from '../disk/write.ts';
import { Failure } from '../failure.ts';
import { print } from '../output/print.ts';
import { jsonText } from '../output/shown.ts';
import { harmless } from '../output/terminal.ts';
import { counted } from '../output/words.ts';
import { pathTargets } from '../targets.ts';
import { giveBases } from '../versions/bases.ts';
import { loadWorkspace, shownPath } from '../workspace.ts';

export interface CarryingOut {
  readonly format: 'text' | 'json';
  readonly dryRun?: boolean;
  readonly base?: string;
}

/** The workspace and the sets in it that were asked about, each with the version that it is compared with. */
export async function openSets(
  given: readonly string[],
  { base }: Pick<CarryingOut, 'base'>,
): Promise<{ project: Project; sets: readonly QuestionSet[] }> {
  const files = openDisk();
  const { project, asked } = await loadWorkspace(await pathTargets(given), files);
  await sweepAround(project.documents.keys());
  const sets = [...new Set(asked.flatMap((uri) => project.setOf(uri) ?? []))];
  const known = sets.filter((set) => base !== undefined || set.model?.base);
  await giveBases(project, known, base === undefined ? {} : { base, requireBase: true }, files);
  return { project, sets };
}

/** What comes of some work; why it is refused is a `Failure`. */
export function planned<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new Failure(error.message);
    throw error;
  }
}

/** What changes in one document. */
interface ChangedDocument {
  readonly file: string;
  readonly edits: readonly {
    readonly line: number;
    readonly column: number;
    readonly before: string;
    readonly after: string;
    readonly purpose: Purpose;
  }[];
}

/** What `carag rename` and `carag renumber` print. */
export interface RenameOutput {
  readonly title: string;
  readonly written: boolean;
  readonly documents: readonly ChangedDocument[];
  readonly created: readonly string[];
  readonly deleted: readonly string[];
  /** How many places were left as they are, since they may mean something else. */
  readonly offered: number;
}

/** Writes all that a plan changes, or nothing where only a look at it is asked for, and tells what that is. */
export async function carryOut(
  project: Project,
  set: QuestionSet,
  plan: Plan,
  { format, dryRun = false }: CarryingOut,
  offered: ReadonlySet<Purpose> = new Set(),
): Promise<void> {
  const edits = chosen(plan, offered);
  const replacements = replacementsOf(project, [{ title: plan.title, safe: true, edits }]);
  const data = await changedData(project, set, plan);
  if (!dryRun)
    await writeTogether({
      mended: [
        ...[...replacements].map(([uri, round]) => ({
          path: paths.pathOf(uri),
          before: project.documents.get(uri)!.source.text,
          rounds: [round],
        })),
        ...data.map(({ path, before, round }) => ({ path, before, rounds: [round] })),
      ],
      made: plan.created.map(({ uri, text }) => ({ path: paths.pathOf(uri), text })),
      gone: plan.deleted.map((uri) => paths.pathOf(uri)),
    });
  const documents = [...changedDocuments(project, edits), ...data.map(changedFile)];
  const left = plan.edits.length - edits.length;
  const files = {
    created: plan.created.map(({ uri }) => shownPath(uri)),
    deleted: plan.deleted.map(shownPath),
  };
  const output: RenameOutput = { title: plan.title, written: !dryRun, documents, ...files, offered: left };
  if (format === 'json') print(`${jsonText(output)}\n`);
  else print(told(plan, documents, files, left, dryRun));
}

interface ChangedData {
  readonly path: string;
  readonly before: string;
  readonly round: readonly Replacement[];
}

/** What changes in the files of answers to a set; one that cannot be read is none that is known. */
async function changedData(project: Project, set: QuestionSet, { data }: Plan): Promise<ChangedData[]> {
  if (!data) return [];
  const files = openDisk();
  const found: ChangedData[] = [];
  for (const uri of dataFilesOf(project, set)) {
    const content = await files.read(uri);
    const before = 'bytes' in content ? decode(content.bytes) : undefined;
    const round = before === undefined ? [] : renamedInData(uri, before, data);
    if (before !== undefined && round.length > 0) found.push({ path: paths.pathOf(uri), before, round });
  }
  return found;
}

function changedFile({ path, before, round }: ChangedData): ChangedDocument {
  const starts = lineStarts(before);
  return {
    file: shownPath(paths.uriOf(path)),
    edits: round.map(({ start, end, text }) => {
      const { line, character } = positionAt(starts, start);
      return {
        line: line + 1,
        column: character + 1,
        before: before.slice(start, end),
        after: text,
        purpose: 'mentions',
      };
    }),
  };
}

function changedDocuments(project: Project, edits: Plan['edits']): ChangedDocument[] {
  const byFile = new Map<string, ChangedDocument['edits'][number][]>();
  for (const { at, text, purpose } of edits) {
    const document = project.documentOf(at.chunk);
    if (!document) continue;
    const { line, character } = at.chunk.positionAt(at.start);
    const file = shownPath(document.uri);
    const own = byFile.get(file) ?? [];
    byFile.set(file, own);
    const before = at.chunk.text.slice(at.start, at.end);
    own.push({ line: line + 1, column: character + 1, before, after: text, purpose });
  }
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, own]) => ({ file, edits: own.sort((a, b) => a.line - b.line || a.column - b.column) }));
}

function told(
  { title }: Plan,
  documents: readonly ChangedDocument[],
  { created, deleted }: { readonly created: readonly string[]; readonly deleted: readonly string[] },
  left: number,
  isLook: boolean,
): string {
  const count = documents.reduce((sum, { edits }) => sum + edits.length, 0);
  const lines = documents.flatMap(({ file, edits }) =>
    edits.map(({ line, column, before, after }) =>
      harmless(`${file}:${line}:${column}  ${shown(before)} → ${shown(after)}`),
    ),
  );
  const others = [
    ...created.map((file) => harmless(`${file}  is new`)),
    ...deleted.map((file) => harmless(`${file}  is gone`)),
  ];
  const where = `${counted(count, 'place')} in ${counted(documents.length, 'document')}`;
  const sum = isLook
    ? `${title}: would change ${where}. Nothing was written.`
    : `${title}: changed ${where}.`;
  const more =
    left > 0
      ? `\n${counted(left, 'place')} more may be meant: --below renames what is numbered below it, --words the same words in texts.`
      : '';
  return `${[...(isLook ? lines : []), ...others, harmless(sum)].join('\n')}${more}\n`;
}

/** A text on one line, for people. */
const shown = (text: string) =>
  text === ''
    ? '(nothing)'
    : text
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' ⏎ ');

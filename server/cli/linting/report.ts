/** Sums up what was found and what was looked at, for every form in which it is printed. */
import type { Checker } from '../../lint/checking/checker.ts';
import type { Finding } from '../../lint/finding.ts';
import { safeFixOf } from '../../lint/fixing/fixing.ts';
import type { Document } from '../../project/document.ts';
import { NO_BASE } from '../../project/loading/base-finder.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { controlOf } from '../../rules/change/shared/control.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { FilePlace, Position } from '../../text/position.ts';
import { Translations, textsOf } from '../../translation/translations.ts';
import { counted } from '../output/words.ts';
import { baseWords, type NotCompared } from '../versions/bases.ts';
import { askedDocuments, bySet, shownPath, type Workspace } from '../workspace.ts';
import type { Baseline } from './baseline.ts';

/** What was found, and what was looked at. */
export interface FindingsReport {
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

/** The findings of a document, which has some. */
export interface FileReport {
  readonly file: string;
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** How many documents have findings. */
  readonly files: number;
  /** How many findings `--fix` could mend. */
  readonly fixable: number;
  readonly sets: readonly SetSummary[];
  /** Documents that belong to no set. */
  readonly documentsWithoutSet: number;
  /** How many findings comments have silenced. */
  readonly ignored: number;
  /** How many findings of rules that a set turns off, and the names of these rules. */
  readonly off: number;
  readonly rulesOff: readonly string[];
  /** What could not be proved within the stated bounds. */
  readonly tooComplex: readonly string[];
  /** What `--fix` has mended, where it was asked to. */
  readonly fixed?: {
    readonly fixes: number;
    readonly files: readonly string[];
    /** Those that could not be written, if any. */
    readonly notWritten?: readonly string[];
    /** What was written for the rules of `--fix-rule`, where it was asked to. */
    readonly changes?: readonly ShownChange[];
  };
  /** Links to folders outside the repository, if any: nothing in them was read. */
  readonly leftOut?: readonly string[];
  /** How many findings are known and do not count, and how many known ones are gone. */
  readonly baseline?: Baseline;
  /** The revision since which documents were looked at, where only those that changed were. */
  readonly changedSince?: string;
}

export interface SetSummary {
  readonly set: string;
  readonly folder: string;
  readonly version: string | null;
  readonly documents: number;
  readonly questions: number;
  readonly changeControl: string;
  /** Of how many translated texts nothing says from which source they were made, where there are any. */
  readonly undatedTexts?: number;
}

/** What was written in place of what, and where it stands now. */
export interface ShownChange extends FilePlace {
  readonly rule: string;
  readonly was: string;
  readonly now: string;
}

/** What `--fix` and `--fix-rule` have done. */
export interface Fixed {
  readonly fixes: number;
  readonly files: readonly string[];
  /** The documents that could not be written, each with a sentence that says why. */
  readonly failures: readonly { readonly file: string; readonly why: string }[];
  /** What was changed for the rules of `--fix-rule`, where it was asked to. */
  readonly changes?: readonly ShownChange[];
}

/** Sums up what the checker, which is up to date, has found in the documents that were asked about. */
export function reportOf(
  workspace: Workspace,
  checker: Checker,
  notCompared: NotCompared = new Map(),
  fixed?: Fixed,
  changedSince?: string,
): FindingsReport {
  const documents = askedDocuments(workspace);
  const all = documents.map((document) => ({ document, ...checker.findings(document.uri) }));
  const findings = all.flatMap((each) => each.findings);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const sets = bySet(workspace.project, documents);
  const withFindings = all.filter((each) => each.findings.length > 0);
  const summary: Summary = {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    files: withFindings.length,
    fixable: findings.filter(safeFixOf).length,
    sets: [...sets].flatMap(([set, documents]) =>
      set ? [setSummary(set, documents, changeControl(workspace.project, set, notCompared))] : [],
    ),
    documentsWithoutSet: sets.get(undefined)?.length ?? 0,
    ignored: sum(all.map((each) => each.ignored)),
    off: sum(all.map((each) => each.off)),
    rulesOff: [...new Set([...sets.keys()].flatMap((set) => rulesOff(set)))].sort(),
    tooComplex: [],
    ...(fixed ? { fixed: fixedSummary(fixed) } : {}),
    ...(changedSince === undefined ? {} : { changedSince }),
    ...(workspace.leftOut.length > 0 ? { leftOut: workspace.leftOut } : {}),
  };
  return {
    files: withFindings.map((each) => ({ file: shownPath(each.document.uri), findings: each.findings })),
    summary,
  };
}

/** The report with some findings left out, and its counts anew. */
export function narrowed(
  report: FindingsReport,
  files: readonly FileReport[],
  more: Pick<Summary, 'baseline'>,
): FindingsReport {
  const findings = files.flatMap((each) => each.findings);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const counts = {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    files: files.length,
    fixable: findings.filter(safeFixOf).length,
  };
  return { files, summary: { ...report.summary, ...counts, ...more } };
}

function fixedSummary({ fixes, files, failures, changes }: Fixed): NonNullable<Summary['fixed']> {
  const notWritten = failures.map(({ file }) => file);
  return { fixes, files, ...(notWritten.length > 0 ? { notWritten } : {}), ...(changes ? { changes } : {}) };
}

function setSummary(set: QuestionSet, documents: readonly Document[], changeControl: string): SetSummary {
  return {
    set: set.title,
    folder: shownPath(set.folder),
    version: set.model?.version?.value ?? null,
    documents: documents.length,
    questions: sum(documents.map(questionsIn)),
    changeControl,
    ...undatedTexts(set),
  };
}

/** Whether their source was changed since cannot be told. */
function undatedTexts(set: QuestionSet): Pick<SetSummary, 'undatedTexts'> {
  const texts = Translations.of(set).all.flatMap((each) => [...textsOf(each).values()].flat());
  const undated = texts.filter(({ from }) => !from).length;
  return undated > 0 ? { undatedTexts: undated } : {};
}

/** With what a set was compared, and what came of it; or why it was not. */
function changeControl(project: Project, set: QuestionSet, notCompared: NotCompared): string {
  const base = project.baseOf(set);
  if (!base) return `not checked: ${notCompared.get(set.folder) ?? NO_BASE}`;
  const control = controlOf(new View(project, set, () => {}));
  if (!control) return 'not checked: a document of the set cannot be read';
  const { length } = control.comparison.changes;
  return `checked against ${baseWords(base)}: ${length === 0 ? 'nothing has changed' : counted(length, 'change')}`;
}

export function questionsIn(document: Document): number {
  return sum(
    document.readings.map((reading) => reading.definitions.filter(({ kind }) => kind === 'question').length),
  );
}

/** The rules that a set turns off. */
export function rulesOff(set: QuestionSet | undefined): string[] {
  return (set?.model?.rules ?? [])
    .filter((rule) => rule.value?.value === 'off')
    .map((rule) => rule.key.value);
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

export function filePlaceOf(project: Project, at: Span): FilePlace {
  const document = project.documentOf(at.chunk);
  return { file: document ? shownPath(document.uri) : '', ...countedFromOne(at.chunk.positionAt(at.start)) };
}

export function countedFromOne({ line, character }: Position): { line: number; column: number } {
  return { line: line + 1, column: character + 1 };
}

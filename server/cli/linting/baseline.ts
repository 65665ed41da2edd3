/** Keeps the findings that are known, so that only new ones count. */
import { readFile } from 'node:fs/promises';
import type { Project } from '../../project/project.ts';
import { saveReport } from '../disk/save.ts';
import { Failure, fileFailure } from '../failure.ts';
import { fingerprinted } from '../output/findings/fingerprints.ts';
import { shown } from '../output/shown.ts';
import type { FileReport, FindingsReport } from './report.ts';

interface KnownFinding {
  readonly fingerprint: string;
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

/** What came of holding findings against those that are known. */
export interface Baseline {
  readonly known: number;
  /** Known ones that are found no longer in what was looked at. */
  readonly gone: number;
  /** The file that was written, where it was. */
  readonly written?: string;
}

/**
 * The report without the findings that are known. Where that is asked for, the file is written: what is found now is
 * known from then on, and what is gone is taken out. Throws a `Failure` where the file cannot be read or written.
 * @param files every file that was looked at: of others nothing is known to be gone.
 */
export async function withoutKnown(
  project: Project,
  report: FindingsReport,
  files: ReadonlySet<string>,
  { path, isWritten }: { readonly path: string; readonly isWritten: boolean },
): Promise<{ readonly files: readonly FileReport[]; readonly baseline: Baseline }> {
  const known = await knownIn(path, isWritten);
  const found = fingerprinted(project, report.files);
  const prints = new Set(found.map(({ fingerprint }) => fingerprint));
  const gone = known.filter(({ fingerprint, file }) => files.has(file) && !prints.has(fingerprint));
  const elsewhere = known.filter(({ file }) => !files.has(file));
  if (isWritten) {
    const now = found.map(({ fingerprint, file, finding: { rule, message } }) => ({
      fingerprint,
      file,
      rule,
      message,
    }));
    await saveReport(path, shown(textOf([...elsewhere, ...now])));
  }
  const isKnown = isWritten ? prints : new Set(known.map(({ fingerprint }) => fingerprint));
  const fresh = new Set(
    found.filter(({ fingerprint }) => !isKnown.has(fingerprint)).map(({ finding }) => finding),
  );
  const left = report.files.map(({ file, findings }) => ({
    file,
    findings: findings.filter((each) => fresh.has(each)),
  }));
  return {
    files: left.filter(({ findings }) => findings.length > 0),
    baseline: {
      known: found.length - fresh.size,
      gone: isWritten ? 0 : gone.length,
      ...(isWritten ? { written: path } : {}),
    },
  };
}

async function knownIn(path: string, mayBeMissing: boolean): Promise<KnownFinding[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fileFailure(`The known findings in “${path}” cannot be read`, error);
  }
  const known = knownFindings(text);
  if (!known)
    throw new Failure(
      `“${path}” does not hold known findings, as “carag lint --baseline ${path} --write” writes them.`,
    );
  return known;
}

function knownFindings(text: string): KnownFinding[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { known } = (value ?? {}) as { known?: unknown };
    return Array.isArray(known) && known.every(isKnown) ? known : undefined;
  } catch {
    return undefined;
  }
}

const isKnown = (each: unknown): each is KnownFinding =>
  typeof each === 'object' &&
  each !== null &&
  ['fingerprint', 'file', 'rule', 'message'].every(
    (name) => typeof (each as Record<string, unknown>)[name] === 'string',
  );

/** One a line, in order, so that a change to one of them is a change to one line. */
function textOf(known: readonly KnownFinding[]): string {
  const sorted = [...known].sort((a, b) =>
    `${a.file} ${a.rule} ${a.fingerprint}` < `${b.file} ${b.rule} ${b.fingerprint}` ? -1 : 1,
  );
  return `{ "known": [\n${sorted.map((each) => JSON.stringify(each)).join(',\n')}\n] }\n`;
}

/** Mends documents that were checked, and writes them. */
import type { Finding } from '../../lint/finding.ts';
import { firstFixOf, type MendedDocument, mend, safeFixOf } from '../../lint/fixing/fixing.ts';
import { madeChanges } from '../../lint/fixing/made-changes.ts';
import { documentOf } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import type { CheckedWorkspace } from '../checking.ts';
import { shownPath } from '../workspace.ts';
import { countedFromOne, type Fixed, type ShownChange } from './report.ts';

/** Which fixes are made. */
export interface FixesAsked {
  /** The safe fixes of all rules. */
  readonly isAllSafe: boolean;
  /** The rules of which those are made too that their author would choose from. */
  readonly rules: ReadonlySet<string>;
}

/** Applies fixes and writes what they changed. What could not be written stays as it is, and is found again. */
export async function fix(
  { workspace: { project, asked }, checker }: CheckedWorkspace,
  { isAllSafe, rules }: FixesAsked,
): Promise<Fixed> {
  const choose = (finding: Finding) => {
    if (rules.has(finding.rule)) return firstFixOf(finding);
    return isAllSafe ? safeFixOf(finding) : undefined;
  };
  const uris = new Set(asked);
  const written: MendedDocument[] = [];
  const failures: { file: string; why: string }[] = [];
  const { failureToWrite, sweepAround } = await import('../disk/write.ts');
  for (const document of mend(project, checker, (uri) => uris.has(uri), choose)) {
    const why = await failureToWrite(document);
    if (!why) written.push(document);
    else {
      failures.push({ file: shownPath(document.uri), why });
      unmend(project, document);
    }
  }
  checker.refresh();
  await sweepAround(uris);
  const fixes = written.reduce((sum, document) => sum + document.fixes, 0);
  const changes = written.flatMap((document) => shownChanges(project, document, rules));
  return {
    fixes,
    files: written.map(({ uri }) => shownPath(uri)),
    failures,
    ...(rules.size > 0 ? { changes } : {}),
  };
}

/** What was changed of a document to mend the findings of some rules, where it stands now. */
function shownChanges(project: Project, document: MendedDocument, rules: ReadonlySet<string>): ShownChange[] {
  const starts = lineStarts(project.documents.get(document.uri)!.source.text);
  return madeChanges(document, rules).map(({ at, rule, was, now }) => ({
    file: shownPath(document.uri),
    ...countedFromOne(positionAt(starts, at)),
    rule,
    was,
    now,
  }));
}

function unmend(project: Project, { uri, before }: MendedDocument): void {
  const mended = project.documents.get(uri)!;
  project.put(documentOf(uri, mended.source.replacedBy(before), mended));
}

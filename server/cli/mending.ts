/** Mends documents that were checked, and writes them. */
import { type MendedDocument, mend } from '../lint/fixing.ts';
import { documentOf } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { CheckedWorkspace } from './checking.ts';
import type { Fixed } from './report.ts';
import { shownPath } from './workspace.ts';

/** Applies the safe fixes and writes what they changed. What could not be written stays as it is, and is found again. */
export async function fix({ workspace: { project, asked }, checker }: CheckedWorkspace): Promise<Fixed> {
  const uris = new Set(asked);
  const written: MendedDocument[] = [];
  const failures: { file: string; why: string }[] = [];
  const { failureToWrite, sweepAround } = await import('./write.ts');
  for (const document of mend(project, checker, (uri) => uris.has(uri))) {
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
  return { fixes, files: written.map(({ uri }) => shownPath(uri)), failures };
}

function unmend(project: Project, { uri, before }: MendedDocument): void {
  const mended = project.documents.get(uri)!;
  project.put(documentOf(uri, mended.source.replacedBy(before), mended));
}

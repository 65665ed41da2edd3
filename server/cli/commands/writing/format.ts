/** The command `carag format`: lays documents out, or tells which would change. */
import { formatting } from '../../../features/formatting.ts';
import type { Document } from '../../../project/document.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { failureToWrite, sweepAround } from '../../disk/write.ts';
import { print, tell } from '../../output/print.ts';
import { harmless } from '../../output/terminal.ts';
import { counted } from '../../output/words.ts';
import { pathTargets } from '../../targets.ts';
import { askedDocuments, loadWorkspace, shownPath } from '../../workspace.ts';

export interface FormatOptions {
  /** Only tell which documents would change. */
  readonly check?: boolean;
}

/** Lays documents out. Ends with 2 where one of them cannot be, else with 1 where `check` finds any that would change. */
export async function format(paths: readonly string[], { check = false }: FormatOptions): Promise<void> {
  const documents = askedDocuments(await loadWorkspace(await pathTargets(paths), openDisk()));
  const changed: string[] = [];
  const failures: string[] = [];
  for (const document of documents) {
    const { isChanged, failure } = await laidOut(document, check);
    if (failure) failures.push(failure);
    else if (isChanged) changed.push(harmless(shownPath(document.uri)));
  }
  if (!check) await sweepAround(documents.map(({ uri }) => uri));
  for (const failure of failures) tell(`${failure}\n`);
  print(told(changed, documents.length - failures.length, check));
  process.exitCode = failures.length > 0 ? 2 : check && changed.length > 0 ? 1 : 0;
}

async function laidOut(
  document: Document,
  check: boolean,
): Promise<{ readonly isChanged: boolean; readonly failure?: string | undefined }> {
  const found = formatting(document);
  if ('refusal' in found) return { isChanged: false, failure: refused(document, found.refusal) };
  const isChanged = found.replacements.length > 0;
  if (!isChanged || check) return { isChanged };
  const rewriting = { before: document.source.text, rounds: [found.replacements] };
  return { isChanged, failure: await failureToWrite({ uri: document.uri, ...rewriting }) };
}

function refused({ uri }: Document, why: string): string {
  return harmless(`“${shownPath(uri)}” is left as it is: ${why}${/[.?!]$/.test(why) ? '' : '.'}`);
}

function told(changed: readonly string[], count: number, check: boolean): string {
  const unchanged = count - changed.length;
  if (changed.length === 0)
    return unchanged === 0 ? '' : `${counted(unchanged, 'document')}: nothing to change.\n`;
  const sum = check
    ? `${counted(changed.length, 'document')} would change: run carag format without --check.`
    : `${counted(changed.length, 'document')} laid out, ${unchanged} left as before.`;
  return `${[...changed, sum].join('\n')}\n`;
}

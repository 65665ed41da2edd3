/** The command `carag list`: prints the questions, standards and criteria of documents, each with its place. */
import { questionOf } from '../../../model/questions.ts';
import { headModel } from '../../../model/reading.ts';
import { titleOf } from '../../../model/titles.ts';
import type { Document } from '../../../project/document.ts';
import type { FilePlace } from '../../../text/position.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { countedFromOne } from '../../linting/report.ts';
import { print } from '../../output/print.ts';
import { jsonText } from '../../output/shown.ts';
import { harmless, paintsFor } from '../../output/terminal.ts';
import { longest } from '../../output/words.ts';
import { pathTargets } from '../../targets.ts';
import { askedDocuments, loadWorkspace, shownPath, type Workspace } from '../../workspace.ts';

/** A question, a row, a key question, a standard or a criterion. What does not apply is null. */
export interface ListedEntry extends FilePlace {
  readonly id: string;
  /** A question has its own kind; a row without one is a “row”. */
  readonly kind: string;
  readonly keyQuestion: string | null;
  readonly section: string | null;
  readonly set: string | null;
  readonly text: string | null;
}

const LISTED = new Set(['key question', 'question', 'row', 'standard', 'criterion']);

/** Prints everything in the documents that has an id of its own and can be pointed to. */
export async function list(
  paths: readonly string[],
  { format }: { readonly format: 'text' | 'json' },
): Promise<void> {
  const workspace = await loadWorkspace(await pathTargets(paths), openDisk());
  const entries = listedEntries(workspace);
  print(format === 'json' ? `${jsonText(entries)}\n` : textOf(entries));
}

/** What there is, by set, in reading order. */
export function listedEntries(workspace: Workspace): ListedEntry[] {
  return askedDocuments(workspace).flatMap((document) => {
    const set = workspace.project.setOf(document.uri)?.title ?? null;
    return entriesIn(document, set);
  });
}

function entriesIn(document: Document, set: string | null): ListedEntry[] {
  const file = shownPath(document.uri);
  const isSection = document.kind === 'section';
  const section = headModel(document.readings[0], 'section')?.id?.value ?? null;
  let current: string | null = null;
  return document.readings.flatMap((reading) => {
    if (reading.chunk.level < 2) current = null;
    return reading.definitions.flatMap((definition): ListedEntry[] => {
      if (isSection && definition.kind === 'key question') current = definition.name;
      if (!LISTED.has(definition.kind)) return [];
      const keyQuestion = isSection && definition.kind !== 'key question' ? current : null;
      const place = countedFromOne(reading.chunk.positionAt(definition.place.start));
      return [
        {
          id: definition.name,
          kind: questionOf(definition)?.kind?.value ?? definition.kind,
          keyQuestion,
          section,
          set,
          text: titleOf(definition)?.value ?? null,
          file,
          ...place,
        },
      ];
    });
  });
}

function textOf(entries: readonly ListedEntry[]): string {
  const { strong, faint } = paintsFor(process.stdout);
  const idWidth = longest(entries.map(({ id }) => harmless(id)));
  const kindWidth = longest(entries.map(({ kind }) => kind));
  const lines: string[] = [];
  let group = '';
  for (const { id, kind, text, file, set, section } of entries) {
    const heading = `${harmless([set, section].filter((part) => part !== null).join(', '))}  ${faint(harmless(file))}`;
    if (heading !== group) lines.push(...(group ? [''] : []), strong(heading));
    group = heading;
    lines.push(
      `  ${harmless(id).padEnd(idWidth)}  ${faint(kind.padEnd(kindWidth))}  ${harmless(text?.replace(/\s+/g, ' ') ?? '')}`.trimEnd(),
    );
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : 'There are no questions, standards or criteria here.\n';
}

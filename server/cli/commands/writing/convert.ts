/** The command `carag convert`: writes a section in its other format, in place of the old file. */
import { basename, dirname, join, resolve } from 'node:path';
import { otherFormat, type PlacedObstacle } from '../../../exchange/convert/convert.ts';
import { isSection, nameFor, rewriting } from '../../../exchange/convert/rewriting.ts';
import { type Document, formatOf } from '../../../project/document.ts';
import type { Format } from '../../../syntax/source.ts';
import { parentFolder } from '../../../text/uri.ts';
import { uriOf } from '../../disk/disk.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { paths } from '../../disk/paths.ts';
import { replaceDocument, sweepAround } from '../../disk/write.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { harmless } from '../../output/terminal.ts';
import { counted, listed } from '../../output/words.ts';
import { pathTargets } from '../../targets.ts';
import { loadWorkspace, shownPath } from '../../workspace.ts';

export interface ConvertOptions {
  readonly to?: Format;
  readonly out?: string;
}

const CALLED: Record<Format, string> = { yaml: 'YAML', markdown: 'Markdown' };

/** Writes a section in its other format. Throws a `Failure` for what is no section, or where a file cannot be written. */
export async function convert(path: string, options: ConvertOptions): Promise<void> {
  const given = await pathTargets([path]);
  const { project } = await loadWorkspace(given, openDisk());
  const document = project.documents.get(uriOf(given[0]!.targets[0]!.path));
  await sweepAround(project.documents.keys());
  if (!isSection(document)) throw new Failure(`“${path}” is not a section: only a section can be converted.`);
  const name = newName(document, path, options);
  const change = rewriting(project, document, name);
  if (change.obstacles) {
    print(refusal(document, change.obstacles));
    process.exitCode = 1;
    return;
  }
  const others = [...change.others].map(([uri, replacements]) => ({
    path: paths.pathOf(uri),
    before: project.documents.get(uri)!.source.text,
    rounds: [replacements],
  }));
  const old = paths.pathOf(document.uri);
  await replaceDocument(
    { path: old, text: document.source.text },
    { path: join(dirname(old), name), text: change.text },
    others,
  );
  const named = [...change.others.keys()].map(shownPath).sort();
  const changed = named.length > 0 ? ` It has its new name in ${listed(named)}.` : '';
  print(`Wrote ${shownPath(change.uri)} in place of ${shownPath(document.uri)}.${changed}\n`);
}

/** The name of the new file. It stays in its folder, so that the paths and links in it stay right. */
function newName({ uri, source }: Document, path: string, { to, out }: ConvertOptions): string {
  const format = otherFormat(source.format);
  if (to && to !== format) throw new Failure(`“${path}” is ${CALLED[to]} already.`);
  if (out === undefined) return nameFor(uri, format);
  if (formatOf(out) !== format)
    throw new Failure(
      `“${out}” cannot be written: the name of a ${CALLED[format]} file ends in ${format === 'yaml' ? '.yaml' : '.md'}.`,
    );
  if (
    paths.uriOf(dirname(resolve(out))) !== parentFolder(uri) &&
    dirname(resolve(out)) !== dirname(resolve(path))
  )
    throw new Failure(`“${out}” cannot be written: the new file has to be in the same folder as “${path}”.`);
  return basename(out);
}

function refusal({ uri, source }: Document, obstacles: readonly PlacedObstacle[]): string {
  const file = shownPath(uri);
  const lines = obstacles.map(
    ({ position: { line, character }, message }) =>
      `${harmless(`${file}:${line + 1}:${character + 1}`)}  ${harmless(message)}`,
  );
  const format = CALLED[otherFormat(source.format)];
  return `${lines.join('\n')}\n\n${counted(lines.length, 'thing')} cannot be written as ${format}, so nothing was changed.\n`;
}

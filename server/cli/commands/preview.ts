/** The command `carag preview`: writes the form of a section or of a set as a web page. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { languagesFor } from '../../form/in-language.ts';
import { renderPage } from '../../form/page.ts';
import type { Document } from '../../project/document.ts';
import { uriOf } from '../disk.ts';
import { Failure } from '../failure.ts';
import { openDisk } from '../open-disk.ts';
import { print } from '../output/print.ts';
import { listed } from '../output/words.ts';
import { savePage } from '../save.ts';
import { pathTargets } from '../targets.ts';
import { loadWorkspace, shownPath, type Workspace } from '../workspace.ts';

export interface PreviewOptions {
  readonly out: string;
  /** Another language of the set. */
  readonly language?: string;
  /** Where the style sheet of the form is. */
  readonly style: URL;
  /** Where the script is that makes the form answer. */
  readonly script: URL;
}

/** Writes the form of a section, or of a whole set, as a page. Throws a `Failure` where there is no form. */
export async function preview(path: string, { out, language, style, script }: PreviewOptions): Promise<void> {
  if (!/\.html?$/i.test(out))
    throw new Failure(`“${out}” cannot be written: the name of a web page ends in .html.`);
  const given = await pathTargets([path]);
  const workspace = await loadWorkspace(given, openDisk());
  const target = given[0]!.targets[0]!;
  const document = target.isFolder
    ? manifestOf(workspace, path, target.set)
    : workspace.project.documents.get(uriOf(target.path));
  if (document?.kind !== 'section' && document?.kind !== 'question-set')
    throw new Failure(`“${path}” has no form: only a section or a question set has one.`);
  const languages = languagesFor(workspace.project, document);
  if (language !== undefined && !languages.includes(language))
    throw new Failure(
      `There is no form of “${path}” in “${language}”: its languages are ${listed(languages)}.`,
    );
  const [css, code] = await Promise.all([readFile(style, 'utf8'), readFile(script, 'utf8')]);
  const page = renderPage(workspace.project, document, {
    css,
    cssHash: hashOf(css),
    ...(language === undefined ? {} : { language }),
    script: { code, hash: hashOf(code) },
  });
  await savePage(out, page);
  print(
    `Wrote ${relative('.', resolve(out))}: the form of ${shownPath(document.uri)}. Open it in a browser.\n`,
  );
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

function manifestOf({ project, asked }: Workspace, path: string, folder: string | undefined): Document {
  if (folder) return project.documents.get(uriOf(resolve(folder, 'carag.yaml')))!;
  const sets = [...new Set(asked.flatMap((uri) => project.setOf(uri) ?? []))];
  if (sets.length === 1) return sets[0]!.manifest;
  const choice =
    sets.length > 0
      ? `it holds ${sets.length} question sets. Name one of them: ${listed(
          sets.map((set) => shownPath(set.folder)),
          'or',
        )}`
      : 'there is no question set in it';
  throw new Failure(`“${path}” has no form: ${choice}.`);
}

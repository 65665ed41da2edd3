/** The command `carag preview`: writes the form of a section or of a set as a web page, or serves it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { renderForm } from '../../../form/form.ts';
import { languagesFor } from '../../../form/in-language.ts';
import { renderPage, servedForm } from '../../../form/page.ts';
import type { Document } from '../../../project/document.ts';
import { uriOf } from '../../disk/disk.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { savePage } from '../../disk/save.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { listed } from '../../output/words.ts';
import { serveAndFollow } from '../../serving/follow.ts';
import { pathTargets } from '../../targets.ts';
import { loadWorkspace, shownPath, type Workspace } from '../../workspace.ts';

export interface PreviewOptions {
  readonly out: string;
  /** It is served at the loopback address, and not written. */
  readonly serve?: boolean;
  readonly port?: number;
  /** Another language of the set. */
  readonly language?: string;
  /** Where the style sheet of the form is. */
  readonly style: URL;
  /** Where the script is that makes the form answer. */
  readonly script: URL;
}

/**
 * Writes the form of a section, or of a whole set, as a page; or serves it until Ctrl+C. Throws a `Failure` where there is
 * no form.
 */
export async function preview(path: string, options: PreviewOptions): Promise<void> {
  if (options.serve) return served(path, options);
  const { out } = options;
  if (!/\.html?$/i.test(out))
    throw new Failure(`“${out}” cannot be written: the name of a web page ends in .html.`);
  const { project, document } = await formOf(path, options.language);
  await savePage(out, renderPage(project, document, await partsFor(options)));
  print(
    `Wrote ${relative('.', resolve(out))}: the form of ${shownPath(document.uri)}. Open it in a browser.\n`,
  );
}

async function served(path: string, options: PreviewOptions): Promise<void> {
  const parts = { ...(await partsFor(options)), isServed: true };
  const about = shownPath((await formOf(path, options.language)).document.uri);
  const read = async () => {
    const { project, document } = await formOf(path, options.language);
    const form = JSON.stringify(servedForm(project, document, options.language));
    return { page: renderPage(project, document, parts), form, uris: [...project.documents.keys()] };
  };
  await serveAndFollow(read, options.port ?? 0, about);
}

async function partsFor({ language, style, script }: PreviewOptions) {
  const [css, code] = await Promise.all([readFile(style, 'utf8'), readFile(script, 'utf8')]);
  return {
    css,
    cssHash: hashOf(css),
    ...(language === undefined ? {} : { language }),
    script: { code, hash: hashOf(code) },
  };
}

/** The document of which a form is wanted, as it is on the disk now. */
async function formOf(path: string, language: string | undefined) {
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
  if (!renderForm(workspace.project, document))
    throw new Failure(`“${path}” has no form: it has no questions yet.`);
  return { project: workspace.project, document };
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

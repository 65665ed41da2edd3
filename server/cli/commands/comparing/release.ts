/** The command `carag release`: keeps a version as it is, with all that it uses, to be compared with later. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { RELEASE } from '../../../project/loading/folders.ts';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { check } from '../../checking.ts';
import { uriOf } from '../../disk/disk.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { paths } from '../../disk/paths.ts';
import { writeAllNew } from '../../disk/write.ts';
import { Failure } from '../../failure.ts';
import { reportOf } from '../../linting/report.ts';
import { fileText } from '../../output/findings/found.ts';
import { print } from '../../output/print.ts';
import { paintsFor, widthOf } from '../../output/terminal.ts';
import { counted } from '../../output/words.ts';
import { pathTargets } from '../../targets.ts';
import { giveBases } from '../../versions/bases.ts';

export interface ReleaseOptions {
  /** Who approved the version, by role. */
  readonly by: string;
  /** From when it is to be used. */
  readonly from?: string;
  readonly debug?: boolean;
}

/**
 * Writes a version into a folder of its own. Ends with 1, and writes nothing, where the set has errors. Throws a
 * `Failure` where there is no such set, or the version was released already.
 */
export async function release(path: string, options: ReleaseOptions): Promise<void> {
  const given = await pathTargets([path]);
  const target = given[0]?.targets[0];
  const folder = target && uriOf(target.path);
  const { workspace, checker } = await check(given, openDisk(), {
    ...options,
    prepare: async ({ project }, files) => {
      const set = folder === undefined ? undefined : project.sets.get(folder);
      if (set) await giveBases(project, [set], {}, files);
    },
  });
  const { project } = workspace;
  const set = folder === undefined ? undefined : project.sets.get(folder);
  if (!set) throw new Failure(`“${path}” is not the folder of a question set.`);
  const version = set.model?.version?.value;
  if (version === undefined || !/^\d+(?:\.\d+){1,2}$/.test(version))
    throw new Failure(
      `The set in “${path}” does not say which version it is: two or three numbers, as in version: "2.1".`,
    );
  if (isRefused(reportOf(workspace, checker), project)) return;
  const place = join(paths.pathOf(set.folder), 'releases', version);
  if (existsSync(place))
    throw new Failure(
      `“${relative('.', place)}” is there already: a version is released once, and never changed.`,
    );
  const released = releasedFiles(project, set);
  const { files } = released;
  const note = releaseNote(set, version, released, options);
  await writeAllNew([
    ...files.map(({ name, text }) => ({ path: join(place, name), text })),
    { path: join(place, RELEASE), text: `${JSON.stringify(note, null, 2)}\n` },
  ]);
  print(`Released ${set.title} ${version} into ${relative('.', place)}: ${counted(files.length, 'document')}.
Next: compare with it from now on. In the manifest, write “base: { folder: releases/${version} }”.\n`);
}

/** What has errors is not released; they are told. */
function isRefused({ files, summary }: ReturnType<typeof reportOf>, project: Project): boolean {
  if (summary.errors === 0) return false;
  const look = { paints: paintsFor(process.stdout), width: widthOf(process.stdout) };
  const errors = files.map(({ file, findings }) => ({
    file,
    findings: findings.filter(({ severity }) => severity === 'error'),
  }));
  const texts = errors
    .filter(({ findings }) => findings.length > 0)
    .map((each) => fileText(project, each, look));
  print(
    `${[...texts, `Nothing was released: ${counted(summary.errors, 'error')} must be put right first.`].join('\n\n')}\n`,
  );
  process.exitCode = 1;
  return true;
}

interface ReleasedFile {
  /** In the folder of the release. */
  readonly name: string;
  readonly text: string;
}

/** The documents of a set and of those that it uses, as they lie to one another, and where the set lies among them. */
function releasedFiles(project: Project, set: QuestionSet): { folder: string; files: ReleasedFile[] } {
  const sets = project.usedBy(set);
  const top = sharedFolder(sets.map((each) => paths.pathOf(each.folder)));
  const nameOf = (path: string) => relative(top, path).replaceAll('\\', '/');
  const files = sets
    .flatMap((each) => [...each.documents.keys()])
    .map((uri) => paths.pathOf(uri))
    .map((path) => ({ name: nameOf(path), text: readFileSync(path, 'utf8') }));
  return {
    folder: nameOf(paths.pathOf(set.folder)),
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function sharedFolder(folders: readonly string[]): string {
  return folders.reduce((shared, folder) => {
    let at = shared;
    while (!paths.isInside(folder, at)) at = resolve(at, '..');
    return at;
  });
}

/** What is said of a release: what it is, who approved it, and what tells whether it is still what was released. */
function releaseNote(
  { title, model }: QuestionSet,
  version: string,
  { folder, files }: ReturnType<typeof releasedFiles>,
  { by, from }: ReleaseOptions,
) {
  const documents = files.map(({ name, text }) => ({ path: name, sha256: digest(text) }));
  return {
    title,
    version,
    folder,
    approvedBy: by,
    released: new Date().toISOString().slice(0, 10),
    effectiveFrom: from ?? model?.published?.value ?? null,
    fingerprint: digest(documents.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')),
    documents,
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

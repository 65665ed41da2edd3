/** The history of repositories, as git tells of it. */
import type { History, PastName } from '../../project/loading/history.ts';
import { uriOf } from '../disk/disk.ts';
import { paths } from '../disk/paths.ts';
import { Failure } from '../failure.ts';
import { askGit } from './git.ts';
import { newestTag, RevisionFiles, repositoryAround, revisionNamed } from './revision.ts';
import { shallowHint, unknown } from './versions.ts';

/** Throws a `Failure` where git refuses to say anything, or is not there. */
export const gitHistory: History = {
  async at(name, folder) {
    const beside = paths.pathOf(folder);
    const revision = await revisionNamed(name, beside);
    if (!revision) return unknown(name, beside);
    const { commit, top } = revision;
    return { top: uriOf(top), key: `${top} ${commit}`, open: () => RevisionFiles.of(revision) };
  },
  async newestTag(pattern, folder) {
    const top = await repositoryAround(paths.pathOf(folder));
    if (top === undefined) return NO_REPOSITORY;
    const tag = await newestTag(pattern, top);
    return tag === undefined ? `There is no tag like “${pattern}”.${await shallowHint(top)}` : { tag };
  },
  async names(folder) {
    const top = await repositoryAround(paths.pathOf(folder));
    return top === undefined
      ? NO_REPOSITORY
      : [...(await refs(top)), ...(await commits(top, paths.pathOf(folder)))];
  },
};

/** The same for one who is told why there is nothing in place of having it thrown. */
export const gentleHistory: History = {
  at: (name, folder) => gently(gitHistory.at(name, folder)),
  newestTag: (pattern, folder) => gently(gitHistory.newestTag(pattern, folder)),
  names: (folder) => gently(gitHistory.names(folder)),
};

const gently = <Found>(asked: Promise<Found | string>): Promise<Found | string> =>
  asked.catch((error: unknown) => {
    if (error instanceof Failure) return error.message;
    throw error;
  });

const NO_REPOSITORY = 'There is no repository around it.';

/** So many of each are offered. */
const MOST = 50;

const KINDS = { heads: 'branch', remotes: 'branch', tags: 'tag' } as const;

async function refs(top: string): Promise<PastName[]> {
  const format = '--format=%(refname)%00%(refname:short)%00%(creatordate:short) %(contents:subject)%00';
  const list = async (folder: keyof typeof KINDS): Promise<PastName[]> => {
    const sorted = ['--sort=-creatordate', `--count=${MOST}`];
    const { out } = await askGit(top, ['for-each-ref', ...sorted, format, `refs/${folder}`]);
    return records(out, 3).flatMap(([ref, name, about]) =>
      ref!.endsWith('/HEAD') ? [] : [{ kind: KINDS[folder], name: name!, about: about! }],
    );
  };
  return [...(await list('heads')), ...(await list('remotes')), ...(await list('tags'))];
}

/** The latest commits in which something below a folder changed. */
async function commits(top: string, folder: string): Promise<PastName[]> {
  const asked = ['log', `--max-count=${MOST}`, '--format=%h%x00%cs %s%x00', '--no-ext-diff', 'HEAD'];
  const { out } = await askGit(top, [...asked, '--', folder]);
  return records(out, 2).map(([name, about]) => ({ kind: 'commit', name: name!, about: about! }));
}

/** What git tells in so many parts a record, each ended by a zero, and the record by a line break. */
function records(out: Buffer, parts: number): string[][] {
  const all = out
    .toString()
    .split('\0')
    .map((part) => part.replace(/^\n/, ''));
  return Array.from({ length: Math.floor(all.length / parts) }, (_, at) =>
    all.slice(at * parts, (at + 1) * parts),
  );
}

/** What cannot be done, in words. */
import { Failure } from '../text/failure.ts';
import { harmless } from './output/terminal.ts';

export { Failure };

const REASONS: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open',
  EDQUOT: 'the disk is full',
  EBUSY: 'another program is using it',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'its name is too long',
  ECONNREFUSED: 'nobody listens there',
};

/** The failure to do something with a file, with the system's reason in words. */
export function fileFailure(what: string, error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Failure(`${what}: ${REASONS[code] ?? message}.`, { cause: error });
}

/** What the user is told of anything that was thrown. */
export function sentenceFor(error: unknown): string {
  // Every command is built with a class of its own by this name.
  if (error instanceof Error && error.name === 'Failure') return harmless(error.message);
  const words = error instanceof Error ? error.message : String(error);
  return `CARaG stopped because of a fault of its own: ${words}\nPlease report it, with what the same command says when --debug is added.`;
}

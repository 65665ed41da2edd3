/** Finds the documents that changed since a revision, and those in which something else is found because of it. */
import { createHash } from 'node:crypto';
import { Checker } from '../../lint/checking/checker.ts';
import { type Document, decode, documentOf, formatOf, isOurs } from '../../project/document.ts';
import { Project } from '../../project/project.ts';
import { RULES } from '../../rules/index.ts';
import { Source } from '../../syntax/source.ts';
import { foldLoneReturns } from '../../text/lines.ts';
import { isInside, parentFolder } from '../../text/uri.ts';
import { uriOf } from '../disk/disk.ts';
import { paths } from '../disk/paths.ts';
import { Failure } from '../failure.ts';
import { RevisionFiles, revisionNamed } from './revision.ts';
import { unknown } from './versions.ts';

/**
 * The documents that have to be looked at since a revision: everything is checked as it was, then what changed is put
 * in its place, and the checker says whose findings rest on that. Throws a `Failure` where there is no such revision.
 */
export async function changedSince(words: string, project: Project): Promise<ReadonlySet<string>> {
  const [first] = project.documents.keys();
  const beside = first === undefined ? process.cwd() : paths.pathOf(first.slice(0, first.lastIndexOf('/')));
  const revision = await revisionNamed(words, beside);
  if (!revision) throw new Failure(await unknown(words, beside));
  const files = await RevisionFiles.of(revision);
  try {
    return await touchedSince(files, uriOf(revision.top), project);
  } finally {
    files.close();
  }
}

async function touchedSince(
  files: RevisionFiles,
  top: string,
  project: Project,
): Promise<ReadonlySet<string>> {
  const then = new Map<string, Document | undefined>();
  const uris = new Set([...project.documents.keys(), ...files.uris()]);
  for (const uri of uris) {
    const now = project.documents.get(uri);
    if (now?.failure !== undefined || (!now && !isAround(uri, project, files))) continue;
    const document = await documentThen(uri, files, now);
    if (document !== now && isInside(uri, top)) then.set(uri, document);
  }
  const past = new Project(() => undefined);
  for (const [uri, document] of project.documents) {
    const before = then.has(uri) ? then.get(uri) : document;
    if (before) past.put(before);
  }
  for (const [uri, document] of then) if (document && !project.documents.has(uri)) past.put(document);
  for (const set of project.sets.values()) past.setBase(set.folder, project.baseOf(set));
  const checker = new Checker(past, RULES);
  checker.refresh();
  for (const uri of then.keys()) {
    const now = project.documents.get(uri);
    if (now) past.put(now);
    else past.remove(uri);
  }
  return checker.refresh();
}

/** True of a document that would be read if it were there still: in a set, and in no version that was released. */
function isAround(uri: string, project: Project, files: RevisionFiles): boolean {
  const set = project.setOf(uri);
  if (!set) return false;
  for (let folder = parentFolder(uri); folder !== set.folder; folder = parentFolder(folder))
    if (files.isRelease(folder)) return false;
  return true;
}

/** The very document where it was the same; undefined where there was none of ours. */
async function documentThen(
  uri: string,
  files: RevisionFiles,
  now: Document | undefined,
): Promise<Document | undefined> {
  if (now && files.nameOf(uri) === blobName(now.source.text)) return now;
  const content = await files.read(uri);
  const text = 'bytes' in content ? decode(content.bytes) : undefined;
  if (text === undefined) return undefined;
  const folded = foldLoneReturns(text.replace(/^\ufeff/, ''));
  if (now && withoutReturns(folded) === withoutReturns(now.source.text)) return now;
  const document = documentOf(uri, Source.of(folded, formatOf(uri)!));
  return isOurs(document) ? document : undefined;
}

const withoutReturns = (text: string) => text.replaceAll('\r\n', '\n');

/** The name that git gives to a content. */
function blobName(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

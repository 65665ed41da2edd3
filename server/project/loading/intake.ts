/** Takes texts into a project: from the disk, or from an editor that holds them open. */
import { Source } from '../../syntax/source.ts';
import type { Steps } from '../../text/steps.ts';
import { isInside } from '../../text/uri.ts';
import { hasTooManyEntries, LARGEST_DOCUMENT } from '../bounds.ts';
import {
  claimsToBeOurs,
  type DocumentFailure,
  decode,
  documentInSteps,
  formatOf,
  isOurs,
  unreadable,
} from '../document.ts';
import type { Project } from '../project.ts';

export class Intake {
  /** What an editor holds open: it stays as it is there, whatever is on the disk. */
  readonly open = new Set<string>();
  /** Folders of versions as they were released: what lies in them is no part of what is worked on. */
  readonly released = new Set<string>();
  private readonly project: Project;

  constructor(project: Project) {
    this.project = project;
  }

  /** Takes the bytes of a file that is not open. */
  *take(uri: string, bytes: Uint8Array): Steps {
    if (bytes.length > LARGEST_DOCUMENT) return this.keepUnreadable(uri, 'too-large');
    const text = decode(bytes);
    yield bytes.length;
    if (this.open.has(uri)) return;
    if (text === undefined) return this.keepUnreadable(uri, 'not-text');
    const before = this.project.documents.get(uri)?.source;
    const source = yield* Source.inSteps(text, formatOf(uri)!, before);
    yield* this.put(uri, source, () => !this.open.has(uri));
  }

  /** Takes a text that is split already, unless it is found to be wanted no longer once it has been read. */
  *put(uri: string, source: Source, isWanted: () => boolean = () => true): Steps {
    if (this.isReleased(uri)) return isWanted() ? this.project.remove(uri) : undefined;
    if (source.length > LARGEST_DOCUMENT || hasTooManyEntries(source))
      return isWanted() ? this.keepUnreadable(uri, 'too-large', source) : undefined;
    const mayBe = speaksOfUs(source) || claimsToBeOurs(uri) || this.isListed(uri);
    const before = this.project.documents.get(uri);
    const document = mayBe ? yield* documentInSteps(uri, source, before) : undefined;
    if (document) yield* this.project.prepare(document);
    if (!isWanted()) return;
    if (document && (isOurs(document) || this.isListed(uri))) this.project.put(document);
    else this.project.remove(uri);
  }

  /** Keeps a document that cannot be read where it is ours by its name, or listed; of any other file nothing is said. */
  keepUnreadable(uri: string, failure: DocumentFailure, source?: Source): void {
    if (claimsToBeOurs(uri) || this.isListed(uri)) this.project.put(unreadable(uri, failure, source));
    else this.project.remove(uri);
  }

  /** Forgets documents that are not ours and that no manifest lists any longer: a wrong first key in one that is listed is told to its author. */
  forgetOthers(): void {
    for (const document of [...this.project.documents.values()])
      if (!isOurs(document) && !this.isListed(document.uri)) this.project.remove(document.uri);
  }

  isReleased(uri: string): boolean {
    for (const folder of this.released) if (isInside(uri, folder)) return true;
    return false;
  }

  isListed(uri: string): boolean {
    return this.project.setOf(uri)?.lists(uri) ?? false;
  }
}

/** Whether a document may say that it is ours: a quick look, so that other people's files are not read in full. */
function speaksOfUs(source: Source): boolean {
  return source.chunks[0]!.text.includes('carag');
}

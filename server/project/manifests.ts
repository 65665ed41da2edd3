/** The manifests that are known, by the folder in which they stand: a folder with one is a set. */
import { parentFolder } from '../text/uri.ts';
import type { Document } from './document.ts';

export class Manifests {
  private readonly inFolder = new Map<string, Map<string, Document>>();

  /** Takes a document as it now is; one that is no manifest, or no longer there, is none. */
  note(uri: string, document: Document | undefined): void {
    const folder = parentFolder(uri);
    const known = this.inFolder.get(folder) ?? new Map<string, Document>();
    if (document?.kind === 'question-set') known.set(uri, document);
    else known.delete(uri);
    if (known.size > 0) this.inFolder.set(folder, known);
    else this.inFolder.delete(folder);
  }

  /** The manifest of the set in a folder: where there are several, `carag.yaml` before the others, those by name. */
  of(folder: string): Document | undefined {
    return [...(this.inFolder.get(folder)?.values() ?? [])].sort(byName)[0];
  }
}

function byName(a: Document, b: Document): number {
  const rank = (document: Document) => (document.uri.endsWith('/carag.yaml') ? 0 : 1);
  return rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1);
}

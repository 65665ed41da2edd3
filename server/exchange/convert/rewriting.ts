/** Works out all that a conversion changes in a set: the section, its name, and the documents that name it. */
import { replacementsOf, withReplacements } from '../../lint/fixing/fixing.ts';
import { type Document, documentOf } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { type Format, Source } from '../../syntax/source.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { baseName, parentFolder } from '../../text/uri.ts';
import { converted, otherFormat, type PlacedObstacle } from './convert.ts';
import { pathEdits, pathEditsIn } from './references.ts';

/** All that changes when a section is written in its other format, or what stands in the way. */
export type Rewriting =
  | {
      /** The new document, in the folder of the old one. */
      readonly uri: string;
      readonly text: string;
      /** What is replaced in other documents, which name it. */
      readonly others: ReadonlyMap<string, readonly Replacement[]>;
      readonly obstacles?: undefined;
    }
  | { readonly obstacles: readonly PlacedObstacle[] };

/** True of a document that says it is a section. */
export const isSection = (document: Document | undefined): document is Document =>
  document?.kind === 'section' && !document.isKindGuessed && document.failure === undefined;

/** The name of a section in its other format: `planning.carag.md` for `planning.carag.yaml`. */
export function nameFor(uri: string, format: Format): string {
  return baseName(uri).replace(/\.(?:ya?ml|md|markdown)$/i, '') + (format === 'yaml' ? '.yaml' : '.md');
}

/**
 * Works out the conversion of a section and the new name of its file wherever it is written, or what stands in the way.
 */
export function rewriting(project: Project, document: Document, newName?: string): Rewriting {
  const { uri, source } = document;
  const name = newName ?? nameFor(uri, otherFormat(source.format));
  const others = new Map(
    replacementsOf(project, [{ title: '', safe: true, edits: pathEdits(project, uri, name) }]),
  );
  const own = others.get(uri) ?? [];
  others.delete(uri);
  const { text, obstacles } = converted(own.length > 0 ? replaced(document, own) : document);
  if (obstacles) return { obstacles };
  const unnamed = [...others]
    .map(([other, replacements]) => ({ other: project.documents.get(other)!, replacements }))
    .filter(({ other, replacements }) => !takesNewName(project, other, replacements, document));
  if (unnamed.length > 0) return { obstacles: unnamed.map(({ other }) => oldNameIn(other)) };
  return { uri: `${parentFolder(uri)}/${encodeURIComponent(name)}`, text, others };
}

/** False where a document would still name the old file, or no longer be read as it is now. */
function takesNewName(
  project: Project,
  document: Document,
  replacements: readonly Replacement[],
  { uri }: Document,
): boolean {
  const after = replaced(document, replacements);
  const problems = ({ readings }: Document) =>
    readings.reduce((sum, reading) => sum + reading.problems.length, 0);
  const left = pathEditsIn(after, project.setOf(document.uri)?.folder, uri, '');
  return left.length === 0 && problems(after) === problems(document);
}

function oldNameIn({ uri }: Document): PlacedObstacle {
  const message = `“${baseName(uri)}” names this section in a way that cannot be given the new name: write it there in another way.`;
  return { position: { line: 0, character: 0 }, message };
}

function replaced({ uri, source }: Document, replacements: readonly Replacement[]): Document {
  return documentOf(uri, Source.of(withReplacements(source.text, replacements), source.format));
}

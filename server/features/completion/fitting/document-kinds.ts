/** Tells which kinds of document what is written in one allows. */
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '../../../model/documents/index.ts';
import type { FieldTable, Shape } from '../../../model/shape.ts';
import type { Node } from '../../../syntax/tree.ts';
import type { Scene } from '../cursor/scene.ts';

/** The kinds of document that one can be, by what stands in it. In a set another manifest is wanted least. */
export function documentKinds(scene: Scene): DocumentKind[] {
  const kinds = DOCUMENT_KINDS.filter(fitsDocument(scene));
  if (!scene.set || scene.set.manifest === scene.document) return kinds;
  const isManifest = (kind: DocumentKind) => kind === 'question-set';
  return [...kinds.filter((kind) => !isManifest(kind)), ...kinds.filter(isManifest)];
}

/** Whether a document can be of a kind, by all else that stands in its head. */
function fitsDocument({ document }: Scene): (kind: DocumentKind) => boolean {
  const root = document.readings[0]?.root;
  const pairs = root?.type === 'mapping' ? root.pairs : [];
  return (kind) => {
    const fields: FieldTable = DOCUMENTS[kind].fields;
    return pairs.every(
      ({ key, value }) => Object.hasOwn(fields, key.value) && isFor(value, fields[key.value]!.shape),
    );
  };
}

/** Whether a value is written in a way that a shape allows; what is in it is another matter. */
function isFor(value: Node | undefined, shape: Shape): boolean {
  if (!value) return true;
  switch (shape.is) {
    case 'text':
      return value.type === 'scalar';
    case 'list':
      return value.type === 'sequence' || (shape.orOne && isFor(value, shape.item));
    case 'entries':
      return value.type === 'mapping';
    case 'record':
      if (value.type === 'mapping') return true;
      return (value.type === 'sequence' ? shape.listShorthand : shape.shorthand) !== undefined;
  }
}

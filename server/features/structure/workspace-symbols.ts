/** Finds what has a name across the workspace: by its id, by words of its text, or by letters of both in their order. */
import { answer, answerList } from '../../model/documents/common.ts';
import { fact } from '../../model/documents/question-set.ts';
import { foldedId } from '../../model/ids.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { NameSpace, Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { formsIn } from '../../rules/shared/glossary.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { Place } from '../places/place.ts';
import { wordsOf } from './symbols.ts';

/** A symbol of the workspace. */
export interface WorkspaceSymbol extends Place {
  /** Its id, its code or its term, with the words of its text. */
  readonly name: string;
  readonly kind: string;
  /** The title of its set; of an option, also whose it is. */
  readonly container: string;
}

const MOST = 200;

/** At most 200: what is called so, then what begins so, what holds all words, and what holds all letters in their order. */
export function workspaceSymbols(project: Project, query: string): WorkspaceSymbol[] {
  const match = matcher(query);
  const ranks: WorkspaceSymbol[][] = [[], [], [], []];
  for (const document of project.documents.values())
    for (const reading of document.readings)
      for (const named of namedIn(reading)) {
        const rank = ranks[match(named)];
        if (rank && rank.length < MOST) rank.push(symbolOf(project, document, reading, named));
      }
  return ranks.flat().slice(0, MOST);
}

/** Something with a name, as it is looked for. */
interface Named {
  readonly name: string;
  readonly words: string;
  readonly kind: string;
  /** Of an option: the entry, the list or the fact that offers it. */
  readonly owner: string;
  readonly place: Scalar;
  readonly foldedName: string;
  readonly foldedAll: string;
}

/** How well something fits a query: 0 is best; undefined, and so none of the ranks, where it does not. */
function matcher(query: string): (named: Named) => 0 | 1 | 2 | 3 | -1 {
  const id = foldedId(query);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const letters = words.join('');
  return ({ foldedName, foldedAll }) => {
    if (foldedName === id) return 0;
    if (foldedName.startsWith(id)) return 1;
    if (words.every((word) => foldedAll.includes(word))) return 2;
    return holdsInOrder(foldedAll, letters) ? 3 : -1;
  };
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const known = new WeakMap<Reading, readonly Named[]>();

function namedIn(reading: Reading): readonly Named[] {
  const named = known.get(reading) ?? [...definedIn(reading), ...optionsIn(reading), ...termsIn(reading)];
  known.set(reading, named);
  return named;
}

const SHOWN: ReadonlySet<NameSpace> = new Set([
  'id',
  'standard',
  'rating',
  'list',
  'block',
  'condition',
  'fact',
]);

const definedIn = ({ definitions }: Reading): Named[] =>
  definitions
    .filter(({ space }) => SHOWN.has(space))
    .map((each) => namedAs(each.name, wordsOf(each), each.kind, '', each.place));

function optionsIn({ records, definitions }: Reading): Named[] {
  return records.flatMap((record) => {
    if (!isRecordOf(record, answer, answerList, fact)) return [];
    const { node, oneOf, anyOf } = record.model;
    const owner = definitions.findLast((each) => each.node && node && holdsNode(each.node, node))?.name;
    return (oneOf ?? anyOf ?? []).map(({ key, value }) =>
      namedAs(key.value, value?.label?.value ?? '', 'option', owner ?? '', key),
    );
  });
}

const holdsNode = (outer: Pick<Scalar, 'start' | 'end'>, inner: Pick<Scalar, 'start' | 'end'>) =>
  outer.start <= inner.start && inner.end <= outer.end;

const termsIn = (reading: Reading): Named[] =>
  reading.kind === 'glossary'
    ? formsIn(reading)
        .filter(({ is }) => is === 'term' || is === 'name')
        .map(({ words, is, place }) => namedAs(words, '', is, '', place))
    : [];

function namedAs(name: string, words: string, kind: string, owner: string, place: Scalar): Named {
  const all = `${name} ${shortened(words, 120)}`.trim();
  return { name, words, kind, owner, place, foldedName: foldedId(name), foldedAll: all.toLowerCase() };
}

function symbolOf(
  project: Project,
  { uri }: Document,
  { chunk }: Reading,
  { name, words, kind, owner, place }: Named,
): WorkspaceSymbol {
  const title = project.setOf(uri)?.title ?? '';
  return {
    name: `${name} ${shortened(words, 120)}`.trim(),
    kind,
    container: owner ? `${owner} · ${title}` : title,
    uri,
    range: chunk.rangeOf(place),
  };
}

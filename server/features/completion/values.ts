/** Offers values for a field by its role: codes, lists, ratings, documents, languages and more. */
import { DOCUMENT_KINDS } from '../../model/documents/index.ts';
import { headModel } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { parentFolder, relativePath } from '../../text/uri.ts';
import { answerIn, answerOf, choicesOf, valuesOf } from '../places/options.ts';
import { fitsField } from './fitting.ts';
import { namesAfter } from './flow.ts';
import { lineBefore } from './found.ts';
import { ids, standards } from './ids.ts';
import { named, ratings } from './named.ts';
import { newIds } from './new-ids.ts';
import { matching, type Offer, optionOffers, words } from './offer.ts';
import { ownAnswers } from './own-answers.ts';
import type { Scene } from './scene.ts';
import type { ShapeAt } from './shapes.ts';

const YES_OR_NO = ['yes', 'no'];
const BARE_ANSWERS = words(['text', 'number', 'date'], 'an answer without options');

/** What may be written where a text of a shape begins. */
export function valueOffers(
  scene: Scene,
  { shape, name, record }: ShapeAt,
  path: readonly string[],
  typed: string,
): Offer[] {
  if (shape.is !== 'text') return [];
  if (name === 'carag') return matching(words(DOCUMENT_KINDS), typed);
  if (shape.words) return matching(words(shape.words), typed);
  switch (shape.role) {
    case 'question':
      return ids(scene, typed, fitsField(scene, name));
    case 'id':
      // Who types an id knows which: an offer still shown at Enter would swallow the end of the line.
      return typed === '' ? newIds(scene, record.called) : [];
    case 'standard':
    case 'criterion':
      return standards(scene, typed, CITED[name]);
    default:
      return matching(smallOffers(scene, shape.role, name, record.called, path), typed);
  }
}

/** What a field about standards may name: the parts that are rated, or the standard as a whole. */
const CITED: Readonly<Record<string, readonly string[]>> = {
  rates: ['key question'],
  criteria: ['key question', 'criterion'],
  standard: ['standard'],
};

function smallOffers(
  scene: Scene,
  role: string,
  field: string,
  record: string,
  path: readonly string[],
): Offer[] {
  switch (role) {
    case 'rating':
      return ratings(scene);
    case 'list':
      return [...ownAnswers(scene, lineBefore(scene)), ...named(scene, 'list'), ...BARE_ANSWERS];
    case 'block':
      return named(scene, 'block');
    case 'code':
      return codesAround(scene);
    case 'yes-or-no':
      return words(YES_OR_NO);
    case 'language':
      return words([
        ...new Set([...(scene.set?.model?.languages ?? []).map((each) => each.value), 'en', 'cy']),
      ]);
    case 'section-document':
      return documents(scene, ({ kind }) => kind === 'section');
    case 'path':
      return record === 'translation'
        ? documents(scene, ({ kind }) => kind !== 'translation')
        : folders(scene);
    case 'name':
      return nameOffers(scene, field);
    default:
      return path[0] === 'answers' || path[0] === 'facts' ? givenAnswers(scene, path) : [];
  }
}

function nameOffers(scene: Scene, field: string): Offer[] {
  if (field === 'respondent') return named(scene, 'respondent');
  if (field === 'alternative') return words(alternatives(scene.document));
  return field === 'sample' ? samples(scene) : [];
}

/** The samples that results name. */
function samples({ reading }: Scene): Offer[] {
  const samples = headModel(reading, 'results')?.samples;
  return words((samples ?? []).map(({ key }) => key.value));
}

/** The values of a fact, or the options of a question, in a case. */
function givenAnswers({ set, document }: Scene, path: readonly string[]): Offer[] {
  const name = path[1];
  if (document.kind !== 'case' || name === undefined) return [];
  const [fact] = path[0] === 'facts' ? (set?.defined('fact', name) ?? []) : [];
  return optionOffers(fact ? valuesOf(fact) : (choicesOf(set, name)?.options ?? []));
}

/** The options of the answer around the cursor. One that is half-typed has no tree: its text is looked at instead. */
export function codesAround({ reading, offset, set }: Scene): Offer[] {
  const before = reading.records.filter(({ model }) => model.node && model.node.start <= offset).reverse();
  const around = before.filter(({ model }) => model.node!.end >= offset);
  const optionsOf = (records: typeof before) => {
    const answers = records.map((record) => answerIn(set, record, reading));
    return answers.find((answer) => answer !== undefined)?.options;
  };
  const found = optionsOf(around);
  if (found) return optionOffers(found);
  return codesInText(set, reading.chunk.text.slice(0, offset)) ?? optionOffers(optionsOf(before) ?? []);
}

const LIST_NAME = /\b(?:answer|list):[ \t]*["']?([\w-]+)/g;
const OPTIONS = /\b(?:one-of|any-of):[ \t]*\{((?:[^{}]|\{[^{}]*\})*)\}/g;

/** The options of the last answer in a text: of the shared list that it names, or its own between braces. */
function codesInText(set: QuestionSet | undefined, text: string): Offer[] | undefined {
  const own = [...text.matchAll(OPTIONS)].at(-1);
  const named = [...text.matchAll(LIST_NAME)].at(-1);
  if (own && own.index > (named?.index ?? -1)) return words(namesAfter(own[1]!));
  const list = named && set?.defined('list', named[1]!)[0];
  const answer = list && answerOf(set, list);
  return answer && optionOffers(answer.options);
}

function documents({ set }: Scene, isMeant: (document: Document) => boolean): Offer[] {
  if (!set) return [];
  const found = [...set.documents.values()].filter(isMeant);
  return found
    .map(
      ({ uri, kind }): Offer => ({
        label: relativePath(set.folder, uri),
        kind: 'document',
        detail: kind ?? '',
      }),
    )
    .sort(byLabel);
}

/** The folders of the other sets, as seen from the document. */
function folders({ project, document, set }: Scene): Offer[] {
  const others = [...project.sets.values()].filter((each) => each !== set);
  return others
    .map(
      (each): Offer => ({
        label: relativePath(parentFolder(document.uri), each.folder),
        kind: 'document',
        detail: each.title,
      }),
    )
    .sort(byLabel);
}

const byLabel = (a: Offer, b: Offer) => (a.label < b.label ? -1 : 1);

function alternatives(document: Document): string[] {
  const leaves = document.readings.flatMap((reading) =>
    reading.leaves.filter((leaf) => leaf.field === 'alternative'),
  );
  return [...new Set(leaves.map((leaf) => leaf.scalar.value))];
}

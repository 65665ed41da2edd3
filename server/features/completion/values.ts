/** Offers values for a field by its role: codes, lists, ratings, documents, languages and more. */

import { answerFrom, FORMS_OF_KIND } from '../../model/answers.ts';
import { headModel } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { answerFaults } from '../../routing/cases/answers.ts';
import { outcomeOf } from '../../routing/cases/outcome.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { parentFolder, relativePath } from '../../text/uri.ts';
import { wordMeaning } from '../cards/meanings.ts';
import { answerAt, answerIn, choicesOf } from '../places/options.ts';
import { namesAfter } from './cursor/flow.ts';
import { lineBefore } from './cursor/found.ts';
import type { Scene } from './cursor/scene.ts';
import type { ShapeAt } from './cursor/shapes.ts';
import { documentKinds } from './fitting/document-kinds.ts';
import { fitsField } from './fitting/fitting.ts';
import { fitsAnswer, fitsKind, questionAround } from './fitting/question-kinds.ts';
import { ids, standardOffers } from './ids.ts';
import { definedOffers, ratingOffers } from './named.ts';
import { newIds } from './new-ids.ts';
import { matching, type Offer, optionOffers, words } from './offer.ts';
import { ownAnswers } from './own-answers.ts';
import { gaps } from './wanted-names.ts';

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
  if (name === 'carag') return matching(explained(name, documentKinds(scene)), typed);
  if (shape.words) {
    const fits = name === 'kind' ? fitsKind(scene) : () => true;
    return matching(explained(path[0] === 'rules' ? 'rules' : name, shape.words.filter(fits)), typed);
  }
  switch (shape.role) {
    case 'question':
      return ids(scene, typed, fitsField(scene, name));
    case 'id':
      // Who types an id knows which: an offer still shown at Enter would swallow the end of the line.
      return typed === '' ? newIds(scene, record.called) : [];
    case 'standard':
    case 'criterion':
      return standardOffers(scene, typed, CITED[name]);
    default:
      return matching(smallOffers(scene, shape.role, name, record.called, path), typed);
  }
}

/** Words with what each of them stands for. */
const explained = (field: string, texts: readonly string[]): Offer[] =>
  words(texts).map((offer) => {
    const about = wordMeaning(field, offer.label);
    return about ? { ...offer, about: () => about } : offer;
  });

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
      return ratingOffers(scene);
    case 'list':
      return answers(scene);
    case 'block':
      return definedOffers(scene, 'block');
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
      if (field === 'unused' && scene.document.kind === 'question-set') return gaps(scene);
      return path[0] === 'answers' || path[0] === 'facts' ? givenAnswers(scene, path) : [];
  }
}

/** The ways to answer a question that go with its kind. */
function answers(scene: Scene): Offer[] {
  const record = questionAround(scene);
  const kind = record?.model.kind?.value;
  const forms = FORMS_OF_KIND[kind ?? ''];
  const isForm = ({ label }: Offer) => forms === undefined || forms.some((form) => form === label);
  const lists = definedOffers(scene, 'list').filter(({ label }) => {
    const answer = answerFrom(scene.set?.defined('list', label)[0]?.model, () => undefined);
    return !answer || fitsAnswer(kind, answer);
  });
  return [...ownAnswers(scene, lineBefore(scene)).filter(isForm), ...lists, ...BARE_ANSWERS.filter(isForm)];
}

function nameOffers(scene: Scene, field: string): Offer[] {
  if (field === 'respondent') return definedOffers(scene, 'respondent');
  if (field === 'alternative') return words(alternatives(scene.document));
  return field === 'sample' ? samples(scene) : [];
}

/** The samples that results name. */
function samples({ reading }: Scene): Offer[] {
  const samples = headModel(reading, 'results')?.samples;
  return words((samples ?? []).map(({ key }) => key.value));
}

/** The values of a fact, or the options of a question, that a case may give beside those that it gives already. */
function givenAnswers({ project, set, document, reading }: Scene, path: readonly string[]): Offer[] {
  const [field, name] = path;
  const found = set && document.kind === 'case' ? choicesOf(set, name ?? '') : undefined;
  if (!set || !found || name === undefined) return [];
  const view = new View(project, set, () => {});
  const outcome = outcomeOf(reading, view);
  const subject = subjectOf(set, name);
  const given = outcome?.case[field === 'facts' ? 'facts' : 'answers'].find((each) => each.name === name);
  const values = path.includes('-') ? (given?.values ?? []).map(({ value }) => value) : [];
  return optionOffers(found.options).filter(({ label }) => {
    if (!subject || !outcome) return true;
    if (values.includes(label)) return false;
    const looked = { source: view, evaluator: outcome.evaluator };
    const faults = answerFaults({ name, values: [label] }, subject, looked);
    return faults.every(({ which }) => which === undefined);
  });
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
  const answer = list && answerAt(set, list);
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

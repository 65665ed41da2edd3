import type { Definition } from '../model/reading.ts';
import type { Project } from '../project/project.ts';
import type { SetOfQuestions } from '../project/question-sets.ts';
import { contributingQuestions } from './contributions.ts';
import { placeOfDefinition } from './names.ts';
import type { Place } from './place.ts';
import { unitBody } from './rating-card.ts';

/** A line of the ratings view: a set of standards, a domain, a standard, a key question or criterion, or a question. */
export interface RatingsNode {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly kind: 'set' | 'domain' | 'standard' | 'key question' | 'criterion' | 'question';
  /** Nothing gives evidence for it, though it needs some. */
  readonly isBare: boolean;
  readonly place: Place | undefined;
  readonly children: readonly RatingsNode[];
}

/** The standards of every set that has any, with how each part is rated and what gives evidence for it. */
export function ratingsView(project: Project): RatingsNode[] {
  const sets = [...project.sets.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return sets.flatMap((set) => {
    const tops = standardsOf(set).filter(({ parent }) => parent === undefined);
    if (tops.length === 0) return [];
    const children = tops.map((top) => nodeOf(project, set, top));
    const place = { uri: set.manifest.uri, range: START };
    return [
      { label: set.title, description: '', tooltip: set.title, kind: 'set', isBare: false, place, children },
    ];
  });
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function standardsOf(set: SetOfQuestions): Definition[] {
  const documents = set.inReadingOrder().filter(({ kind }) => kind === 'standards');
  return documents.flatMap(({ readings }) => readings.flatMap(({ definitions }) => definitions));
}

const KINDS: Readonly<Record<string, RatingsNode['kind']>> = {
  domain: 'domain',
  theme: 'domain',
  standard: 'standard',
  'key question': 'key question',
  criterion: 'criterion',
};

function nodeOf(project: Project, set: SetOfQuestions, part: Definition): RatingsNode {
  const parts = part.reading.definitions.filter(({ parent }) => parent === part.name);
  const questions = contributingQuestions(project, part);
  const { text, title } = (part.model ?? {}) as Partial<Record<'text' | 'title', { value: string }>>;
  const words = (title ?? text)?.value.trim() ?? '';
  const isLeaf = part.kind === 'key question' || part.kind === 'criterion';
  const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  const [rated] = unitBody(project, set, part);
  return {
    label: `${part.name} ${words}`.trim(),
    description: isLeaf || questions.length > 0 ? count : (rated ?? ''),
    tooltip: [words, ...unitBody(project, set, part)].join('\n\n'),
    kind: KINDS[part.kind] ?? 'standard',
    isBare: isLeaf && questions.length === 0,
    place: placeOfDefinition(project, part),
    children: [
      ...parts.map((each) => nodeOf(project, set, each)),
      ...questions.map((each) => questionNode(project, each)),
    ],
  };
}

function questionNode(project: Project, question: Definition): RatingsNode {
  const { text, kind } = (question.model ?? {}) as Partial<Record<'text' | 'kind', { value: string }>>;
  const words = text?.value.trim() ?? '';
  return {
    label: `${question.name} ${words}`.trim(),
    description: kind?.value ?? question.kind,
    tooltip: words,
    kind: 'question',
    isBare: false,
    place: placeOfDefinition(project, question),
    children: [],
  };
}

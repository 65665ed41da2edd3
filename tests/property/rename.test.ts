/** Laws of renaming, on the samples: the set means the same, and renaming back gives the same bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../../server/features/places/at.ts';
import { spokenAt } from '../../server/features/places/spoken.ts';
import type { Definition } from '../../server/model/reading.ts';
import type { Project } from '../../server/project/project.ts';
import type { QuestionSet } from '../../server/project/question-sets.ts';
import { Refusal } from '../../server/refactoring/plan.ts';
import { renaming } from '../../server/refactoring/rename/rename.ts';
import { comparedDocuments, sample } from '../change/versions.ts';
import { projectOf, ROOT } from '../check.ts';
import { applied, type Documents } from '../refactoring/apply.ts';
import { runs } from '../runs.ts';

const SAMPLES = ['domain-two', 'domain-three', 'fji-sqs'];

interface Versions {
  readonly documents: Documents;
  readonly base: Documents;
}

/** A sample as a draft that is compared with itself as it was released. */
function versionsOf(name: string): Versions {
  const base = sample(name);
  const manifest = base['carag.yaml']!;
  const draft = manifest
    .replace(/^version: .*/m, 'version: "90.0"\nbase: { folder: releases/old }')
    .replace(/^status: .*\n/m, '');
  const released = Object.fromEntries(
    Object.entries(base).map(([path, text]) => [`releases/old/${path}`, text]),
  );
  return {
    base,
    documents: {
      ...base,
      ...released,
      'carag.yaml': draft.replace(/^base: (?!\{ folder: releases\/old).*\n/m, ''),
    },
  };
}

const namesIn = (set: QuestionSet): Definition[] =>
  [...set.documents.values()].flatMap(({ readings }) => readings.flatMap(({ definitions }) => definitions));

/** Renames what a definition names; undefined where that is refused. */
function renamedTo(documents: Documents, project: Project, definition: Definition, to: string) {
  const uri = project.documentOf(definition.reading.chunk)!.uri;
  const position = definition.reading.chunk.positionAt(definition.place.start + 1);
  const place = at(project, uri, position)!;
  const spoken = spokenAt(project, place);
  if (!spoken || !place.set) return undefined;
  try {
    return applied(documents, project, renaming(project, { set: place.set, spoken }, to));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const current = (documents: Documents): Documents =>
  Object.fromEntries(Object.entries(documents).filter(([path]) => !path.startsWith('releases/')));

const newName = ({ space, kind, name }: Definition): string => {
  if (space !== 'id' || kind === 'section') return `${name}-renamed`;
  if (name.includes('/')) return `${name}x`;
  return /^[A-Z]/.test(name)
    ? name.replace(/\d+/, (digits) => `${Number(digits) + 70}`)
    : `97.${name.replace(/[a-z]$/, '')}`;
};

describe.each(SAMPLES)('%s', (name) => {
  const { documents, base } = versionsOf(name);
  const project = projectOf(documents);
  const set = project.sets.get(ROOT)!;
  const names = namesIn(set).filter(({ space }) => space !== 'guidance');

  test('there and back is the same to the byte, and only names differ', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), (definition) => {
        const to = newName(definition);
        const there = renamedTo(documents, project, definition, to);
        if (!there) return;
        const after = projectOf(there);
        const [now] = after.sets.get(ROOT)!.defined(definition.space, to);
        expect(now?.kind).toBe(definition.kind);
        const { changes } = comparedDocuments(base, current(there));
        const others = changes.filter(
          ({ what }) => !/was renumbered|version changed|stand in another order/.test(what),
        );
        if (definition.space === 'id') expect(others.map(({ what }) => what)).toEqual([]);
        expect(renamedTo(there, after, now!, definition.name)).toEqual(documents);
      }),
      { numRuns: runs(8) },
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../server/project/catalogue.ts';
import { documentOf, formatOf } from '../../server/project/document.ts';
import type { Fact } from '../../server/project/facts.ts';
import type { Project } from '../../server/project/project.ts';
import { View } from '../../server/project/view.ts';
import { Source } from '../../server/syntax/source.ts';
import { projectOf, ROOT } from '../check.ts';

const KINDS: Catalogue = {
  name: 'kinds',
  keysOf: ({ model }) => {
    const kind = (model as { kind?: { value: string } } | undefined)?.kind;
    return kind ? [kind.value] : [];
  },
};

const section = (first: string, second: string) => `carag: section
id: one
title: One
questions:
  - id: A1.1
    kind: ${first}
    text: Is it in time?
  - id: A1.2
    kind: ${second}
    text: Is it whole?
`;

function put(project: Project, text: string): void {
  const uri = `${ROOT}/one.carag.yaml`;
  project.put(documentOf(uri, Source.of(text, formatOf(uri)!), project.documents.get(uri)));
}

describe('a catalogue', () => {
  const project = projectOf({
    'carag.yaml': 'carag: question-set\nids: lettered\n',
    'one.carag.yaml': section('judgement', 'narrative'),
  });
  const asked = new Set<Fact>();
  const view = new View(project, [...project.sets.values()][0]!, (fact) => asked.add(fact));

  test('finds readings by key, and is kept up to date', () => {
    project.takeChanges();
    expect(view.holding(KINDS, 'judgement').size).toBe(1);
    put(project, section('judgement', 'judgement'));
    expect(view.holding(KINDS, 'judgement').size).toBe(2);
    expect(view.isHeld(KINDS, 'narrative')).toBe(false);
    put(project, section('note', 'summary'));
    expect(view.isHeld(KINDS, 'judgement')).toBe(false);
  });

  test('tells which keys have other readings, and which came or went altogether', () => {
    put(project, section('judgement', 'narrative'));
    project.takeChanges();
    put(project, section('judgement', 'judgement'));
    const { facts } = project.takeChanges();
    const told = [...facts]
      .map(({ kind, of }) => (of ? `${kind} ${of}` : kind))
      .filter((fact) => /kinds/.test(fact));
    expect(told.sort()).toEqual([
      'held kinds narrative',
      'holding kinds judgement',
      'holding kinds narrative',
      'keys kinds',
    ]);
    expect([...asked].some((fact) => fact.kind === 'held kinds' && fact.of === 'narrative')).toBe(true);
  });
});

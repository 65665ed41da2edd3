import { describe, expect, test } from 'vitest';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { lenses } from '../../server/features/lenses/standards.ts';
import { definition } from '../../server/features/navigation/definition.ts';
import { references } from '../../server/features/navigation/references.ts';
import type { ViewLine } from '../../server/features/views/line.ts';
import { ratingsView } from '../../server/features/views/ratings.ts';
import type { ExampleSet } from '../../server/lint/example.ts';
import { marked, SET } from './fixture.ts';

const ROOT = 'file:///set';
const MANIFEST = 'carag: question-set\nformat: 1\ntitle: Home\nversion: "1.0"\nlanguages: [en]\nids: ';

const HOME: ExampleSet = {
  'home/carag.yaml': `${MANIFEST}numbered\n`,
  'home/standards.carag.yaml': `carag: standards
domains:
  - id: "2"
    title: Cases
    standards:
      - id: "2.1"
        title: Assessment
        key-questions: [{ id: "2.1.1", text: Is it clear? }, { id: "2.1.2", text: Is it safe? }]
      - { id: "2.2", title: Leadership, rated: judged }
`,
  'home/ratings.carag.yaml': `carag: ratings
scale:
  poor: { label: Poor, score: 0 }
  good: { label: Good work, score: 1, means: All is well. }
key-questions:
  measure: percent-sufficient
  round: nearest
  bands: { poor: 0-49, good: { of: 50 and over, label: Most } }
standards: { rule: lowest }
overall: { rule: sum, bands: { poor: 0, good: 1-2 } }
covers: [../cases]
`,
  'home/results.carag.yaml': `carag: results
of: ./
samples: { court: 30 }
judged: { "2.2": good }
key-questions: { "2.1.1": { percent: 50, sample: court, published: good } }
`,
  'cases/carag.yaml': `${MANIFEST}lettered\nuses: [../home]\nsections: [a.carag.yaml]\n`,
  'cases/a.carag.yaml': `carag: section
id: a
title: Assessment
standard: "2.1"
key-questions:
  - id: A1
    text: Is it clear?
    rates: "2.1.1"
    questions:
      - { id: A1.1, kind: information, text: When was it?, answer: date }
      - { id: A1S, kind: summary, text: Is it clear?, answer: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] } }
      - { kind: note, text: Go on. }
  - id: A2
    text: Is it kind?
    questions:
      - { id: A2.1, kind: information, text: Was it kind?, criteria: "2.1.1", answer: text }
`,
};

const at = (path: string, words: string) => {
  const text = HOME[path]!;
  const plain = words.replace('‸', '');
  if (!text.includes(plain)) throw new Error(`“${plain}” is not in ${path}.`);
  return marked({ ...HOME, [path]: text.replace(plain, words) });
};
const said = (path: string, words: string) => {
  const { project, uri, position } = at(path, words);
  return hover(project, uri, position)?.markdown ?? '';
};

describe('a rating', () => {
  test.each([
    ['home/ratings.carag.yaml', 'go‸od: { label'],
    ['home/ratings.carag.yaml', 'go‸od: { of'],
    ['home/results.carag.yaml', '"2.2": go‸od'],
    ['home/results.carag.yaml', 'published: go‸od'],
  ])('is shown with the figures that give it, in %s at %s', (path, words) => {
    expect(said(path, words).split('\n\nReferred')[0]).toBe(
      [
        '**good** · rating',
        'Good work',
        'All is well.',
        'Counts 1 in a sum',
        '- A key question: 50 and over (Most): from 49.5, counted to the nearest whole number\n- The whole: 1-2',
      ].join('\n\n'),
    );
  });

  test('leads to the scale, and back to all who name it', () => {
    const { project, uri, position, words } = at('home/results.carag.yaml', '"2.2": go‸od');
    expect(definition(project, uri, position).map((each) => words(each.range, each.uri))).toEqual([
      'home/ratings.carag.yaml: good: { label: Good work, score: 1, means: All is well. }',
    ]);
    const found = references(project, uri, position, true).map((each) => words(each.range, each.uri));
    expect(found.filter((each) => each.includes('ratings.carag'))).toHaveLength(3);
    expect(found.filter((each) => each === 'good')).toHaveLength(2);
  });

  test.each([
    ['a judgement', 'home/results.carag.yaml', 'judged: { "2.2": ‸good', 'poor good'],
    ['a standard that is judged', 'home/results.carag.yaml', 'judged: { ‸"2.2": good', '2.1 2.2'],
    ['a key question', 'home/results.carag.yaml', 'key-questions: { ‸"2.1.1": {', '2.1.1 2.1.2'],
    ['a sample', 'home/results.carag.yaml', 'sample: ‸court', 'court'],
  ])('is offered for %s', (_, path, words, expected) => {
    const { project, uri, position } = at(path, words);
    const labels = completion(project, uri, position)?.offers.map(({ label }) => label) ?? [];
    for (const label of expected.split(' ')) expect(labels).toContain(label);
    expect(labels.filter((label) => /^\d/.test(label)).sort()).toEqual(
      expected.split(' ').filter((label) => /^\d/.test(label)),
    );
  });
});

test('a band says which figures come to lie in it', () => {
  expect(said('home/ratings.carag.yaml', 'poor: 0-4‸9')).toBe(
    '**Poor** · band\n\n0-49: below 49.5, counted to the nearest whole number',
  );
});

test('a key question of the standards says how it is rated and what answers it', () => {
  expect(said('cases/a.carag.yaml', 'rates: "2.1‸.1"')).toContain(
    'Rated by the share of cases in which it is answered sufficiently\n\nAnswered by A1 of Home, summed up in A1S',
  );
  expect(said('home/standards.carag.yaml', 'id: "2‸.2"')).toContain('Rated by inspectors');
});

test('questions that contribute are counted above the standards', () => {
  const { project } = at('home/standards.carag.yaml', 'domain‸s:');
  const found = lenses(project, `${ROOT}/home/standards.carag.yaml`);
  expect(found.map(({ title, range, targets }) => [title, range.start.line, targets.length])).toEqual([
    ['3 questions contribute', 7, 3],
  ]);
  expect(lenses(project, `${ROOT}/cases/a.carag.yaml`)).toEqual([]);
});

test('the ratings view lists standards with what gives evidence for them', () => {
  const { project } = at('home/standards.carag.yaml', 'domain‸s:');
  const lines = (nodes: readonly ViewLine[], depth = 0): string[] =>
    nodes.flatMap(({ label, description, isBare, children }) => [
      `${'  '.repeat(depth)}${label}${description ? ` (${description})` : ''}${isBare ? ' !' : ''}`,
      ...lines(children, depth + 1),
    ]);
  expect(lines(ratingsView(project))).toEqual([
    'Home',
    '  2 Cases',
    '    2.1 Assessment (Rated by the lowest of what stands below it)',
    '      2.1.1 (3 questions · Is it clear?)',
    '        A1.1 When was it? (information)',
    '        A1S Is it clear? (summary)',
    '        A2.1 Was it kind? (information)',
    '      2.1.2 (no questions · Is it safe?) !',
    '    2.2 Leadership (Rated by inspectors)',
  ]);
  expect(ratingsView(marked({ ...SET, 'x.carag.yaml': '‸carag: glossary\n' }).project)).not.toEqual([]);
});

describe('the ratings view of unfinished standards', () => {
  const view = (standards: string) =>
    ratingsView(
      marked({ ...HOME, 'home/standards.carag.yaml': `‸carag: standards\ndomains:\n${standards}` }).project,
    );

  test('goes by where things stand, not by their ids', () => {
    const [set] = view(`  - id: "2"
    title: Cases
    standards: [{ id: "2", title: First }, { id: "2", title: Second, criteria: [{ id: "2", text: Third }] }]
`);
    const [domain] = set!.children;
    expect(domain!.children.map(({ label, children }) => [label, children.length])).toEqual([
      ['2 First', 0],
      ['2 Second', 1],
    ]);
  });

  test('marks nothing as without questions whose evidence comes from elsewhere', () => {
    const [set] = view(`  - id: "2"
    title: Cases
    standards:
      - { id: "2.1", title: First, rated: judged, key-questions: [{ id: "2.1.9", text: Is it kind? }] }
      - { id: "2.2", title: Second, criteria: [{ id: "2.2.1", text: Third, evidence: other }, { id: "2.2.2", text: Fourth }] }
`);
    const parts = set!.children[0]!.children.flatMap(({ children }) => children);
    expect(parts.map(({ name, isBare }) => [name, isBare])).toEqual([
      ['2.1.9', false],
      ['2.2.1', false],
      ['2.2.2', true],
    ]);
  });
});

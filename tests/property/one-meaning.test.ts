/** Whatever says when something is asked says the same: the proofs, the cases, the findings, the form, the cards. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from '../../server/features/cards/question-card.ts';
import { type ExplainedRouting, explainedRouting } from '../../server/features/routing.ts';
import { renderForm } from '../../server/form/form.ts';
import type { Definition } from '../../server/model/reading.ts';
import type { Project } from '../../server/project/project.ts';
import type { View } from '../../server/project/view.ts';
import { dependenciesOf, type RoutingFact } from '../../server/routing/gates/dependencies.ts';
import { setRoutingOf } from '../../server/routing/gates/set-routing.ts';
import { Evaluator } from '../../server/routing/one-case/evaluator.ts';
import { type Found, findingsIn, projectOf, ROOT } from '../check.ts';
import { elementsIn, readMarkup, textIn } from '../form/markup.ts';
import { runs } from '../runs.ts';
import { describeSet, restsOnImpossible, viewOf, type World, worldOf } from './every-case.ts';
import { type RandomSet, randomSet, settledSet, tangledSet } from './random-routing.ts';

/** That something is never asked. Of a part of a condition the second is found, too. */
const NEVER = ['routing/unreachable', 'routing/contradiction'];
const CIRCLES = ['routing/cycle', 'routing/self', 'ref/self'];

/** What is explained of each entry of a set that has an id of its own. */
function explainedIn(project: Project, { set }: View): Map<Definition, ExplainedRouting> {
  const entries = set
    .inReadingOrder()
    .flatMap(({ readings }) =>
      readings.flatMap(({ definitions }) => definitions.filter(({ space }) => space === 'id')),
    );
  return new Map(entries.map((entry) => [entry, explainedRouting(project, set, entry.name)!]));
}

/** The id of the question that a finding stands at. */
function questionOf({ path, line }: Found, documents: RandomSet['documents']): string | undefined {
  const above = documents[path]!.split('\n').slice(0, line);
  return above
    .findLast((text) => /- id: \w+\.\d/.test(text))
    ?.trim()
    .slice('- id: '.length);
}

/** The words in which the form and the card say when an entry is asked. */
const plain = (text: string) =>
  text
    .replace(/[`\\]|(?<=^Asked when):/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function saidInForm(project: Project): string[] {
  const form = renderForm(project, project.documents.get(`${ROOT}/carag.yaml`)!)!;
  return [...elementsIn(readMarkup(form.html))]
    .filter(({ attributes }) => attributes.class === 'carag-asked')
    .map((each) => plain(textIn(each)))
    .sort();
}

function saidInCard(project: Project, { set }: View, entry: Definition): string[] {
  return card(project, set, entry)
    .split('\n')
    .filter((text) => text.startsWith('Asked when'))
    .map(plain);
}

/** True where what must be known to tell whether something is so leads back to it. */
function isInCircle(view: View, start: RoutingFact): boolean {
  const routes = setRoutingOf(view);
  const seen = new Set(dependenciesOf(routes, start));
  for (const each of seen) for (const next of dependenciesOf(routes, each)) seen.add(next);
  return seen.has(start);
}

function holdingOn(sets: fc.Arbitrary<RandomSet>, count: number, check: (set: RandomSet) => void): void {
  fc.assert(
    fc.property(sets, (set) => {
      try {
        check(set);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${describeSet(set.documents)}`);
      }
    }),
    { numRuns: runs(count) },
  );
}

describe('when something is asked', () => {
  test('explain-routing says what trying all cases gives, and findings say it where that is never', () => {
    let tried = 0;
    holdingOn(fc.oneof(randomSet, settledSet), 60, ({ documents, names }) => {
      const world = worldOf(documents, names);
      if (!world) return;
      tried++;
      const found = findingsIn(documents);
      const project = projectOf(documents);
      for (const [entry, { name, verdict }] of explainedIn(project, viewOf(project))) {
        if (!world.shown.includes(name) || restsOnImpossible(name, world)) continue;
        const count = world.cases.filter((data) =>
          new Evaluator(setRoutingOf(world.view), data).isAsked(name),
        ).length;
        const tally = count === 0 ? 'never' : count === world.cases.length ? 'always' : 'sometimes';
        expect(`${name} ${verdict.asked}`).toBe(`${name} ${tally}`);
        const question = entry.parent?.includes('.') ? entry.parent : name;
        const there = found.filter((each) => questionOf(each, documents) === question);
        const isFound = there.some(({ rule }) => NEVER.includes(rule));
        if (tally === 'never') expect(`${name} is found: ${isFound}`).toBe(`${name} is found: true`);
        if (there.some(({ rule }) => rule === NEVER[0])) expect(neverAmong(question, world)).not.toEqual([]);
      }
    });
    expect(tried).toBeGreaterThan(runs(60) / 3);
  });

  test('the form and the cards say what explain-routing says', () => {
    holdingOn(fc.oneof(randomSet, settledSet, tangledSet), 60, ({ documents }) => {
      const project = projectOf(documents);
      const view = viewOf(project);
      const explained = explainedIn(project, view);
      for (const [entry, { gates }] of explained) {
        const said = gates.map(({ whose, words }) =>
          plain(
            `Asked when ${whose === entry.name || entry.kind === 'section' ? '' : `(${whose}) `}${words}`,
          ),
        );
        expect(saidInCard(project, view, entry).join('\n')).toBe(said.join('\n'));
      }
      const own = [...explained].flatMap(([entry, { gates }]) => {
        const called = entry.kind === 'section' ? `the section ${entry.name}` : entry.name;
        return gates.filter(({ whose }) => whose === called);
      });
      const said = own.map(({ words }) => plain(`Asked when ${words}`)).sort();
      expect(saidInForm(project).join('\n')).toBe(said.join('\n'));
    });
  });

  test('where it rests on itself, a circle is found, and nowhere else', () => {
    let circles = 0;
    holdingOn(tangledSet, 100, ({ documents, names }) => {
      const project = projectOf(documents);
      const view = viewOf(project);
      const asked = names.map((name): RoutingFact => `asked ${name}`);
      const isCircular = [...asked, 'named named' as const].some((fact) => isInCircle(view, fact));
      if (isCircular) circles++;
      const found = findingsIn(documents).filter(({ rule }) => CIRCLES.includes(rule));
      expect(found.length > 0).toBe(isCircular);
      for (const name of names.filter((each) => isInCircle(view, `asked ${each}`)))
        expect(explainedRouting(project, view.set, name)!.verdict.asked).toBe('not proved');
    });
    expect(circles).toBeGreaterThan(runs(100) / 10);
  });
});

/** The question, and those of its rows, that no case asks. */
const neverAmong = (question: string, { shown, cases, view }: World) =>
  shown
    .filter((name) => name === question || name.startsWith(`${question}/`))
    .filter((name) => !cases.some((data) => new Evaluator(setRoutingOf(view), data).isAsked(name)));

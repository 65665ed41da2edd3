/** Silence is never an answer: where something cannot be told of a set, an error says there what is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExplainedRouting, explainedRouting } from '../../server/features/routing.ts';
import { renderForm } from '../../server/form/form.ts';
import { isNote, questionOf as written } from '../../server/model/questions.ts';
import type { Project } from '../../server/project/project.ts';
import type { View } from '../../server/project/view.ts';
import { isReached } from '../../server/routing/cases/coverage.ts';
import { suggestion } from '../../server/routing/cases/suggested/suggest.ts';
import { type Found, findingsIn, projectOf } from '../check.ts';
import { runs } from '../runs.ts';
import { describeSet, viewOf } from './every-case.ts';
import { type RandomSet, randomSet, settledSet, tangledSet } from './random-routing.ts';

type Documents = RandomSet['documents'];

/** Slips of authors that leave something untold: what is replaced, and by what. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/(?<=ask-when: .*)\bA1\.\d/, 'A9.9'],
  [/(?<=ask-when: .*)\bis (?:yes|low|a)\b/, 'is nowhere'],
  [/(?<=ask-when: .*)\b(?:and|or)\b/, 'nor'],
  [/(?<=ask-when: .*)$/m, ' and'],
  [/(?<=ask-when: .*)\bnamed\b/, 'nameless'],
  [/(?<=ask-when: .*)\bcount of\b/, 'number of'],
  [/(?<=rows: \{ from: )\w+\.\d/, 'A9.9'],
  [/(?<=explains: )\w+\.\d/, 'A9.9'],
  [/(?<=answered-by: )\w+\.\d/, 'A9.9'],
  [/(?<=named: ).*$/m, 'named'],
  [/ answer: .*$/m, ' answer: no-such-list'],
  [/(?<=only-when: \{ \w+: ")[^"]*/, 'A9.9 is yes'],
  [/(?<=^\s+text: ).+$/m, ''],
  [/(?<=^\s+text: )(?=.)/m, '{{A9.9}} '],
  [/(?<=^\s+text: )(?=.)/m, '“[[A9.9]]” '],
  [/^\s+answer: .*\n/m, ''],
  [/(?<=label: )\w+/, ''],
  [/(?<=^title: ).*$/m, ''],
];

/** A random set, with a slip in one of its documents or none. */
const spoilt = fc
  .record({
    set: fc.oneof(randomSet, settledSet, tangledSet),
    slip: fc.option(fc.constantFrom(...SLIPS)),
    at: fc.nat(),
  })
  .map(({ set: { documents, names }, slip, at }) => {
    const paths = slip ? Object.keys(documents).filter((path) => slip[0].test(documents[path]!)) : [];
    const path = paths[at % Math.max(1, paths.length)];
    const changed = path === undefined ? {} : { [path]: documents[path]!.replace(slip![0], slip![1]) };
    return { documents: { ...documents, ...changed }, meant: documents, names };
  });

/** What answers when something cannot be told: an error, or that a proof would take too long. */
const answers = ({ severity, rule }: Found) =>
  severity === 'error' || rule === 'routing/too-complex' || rule === 'routing/unreachable';

/** The question that a finding stands at; undefined where it stands above all of them. */
function questionOf({ path, line }: Found, documents: Documents): string | undefined {
  const above = documents[path]!.split('\n').slice(0, line);
  const id = above.findLast((text) => /^\s*- id: \w+\.\d/.test(text));
  return id?.trim().slice('- id: '.length);
}

/** Everything that a question speaks of, itself and whatever those speak of in their turn. */
function spokenOfBy(name: string, documents: Documents): Set<string> {
  const blocks = new Map<string, string>();
  for (const text of Object.values(documents)) {
    const [head, ...questions] = text.split(/^(?=\s*- id: \w+\.)/m);
    for (const question of questions) blocks.set(/\w+\.\d/.exec(question)![0], head! + question);
  }
  const manifest = documents['carag.yaml']!;
  for (const [, fact, of] of manifest.matchAll(/^ {2}(\w+): (.*)$/gm)) blocks.set(fact!, of!);
  const seen = new Set([name.split('/')[0]!]);
  for (const each of seen)
    for (const [word] of (blocks.get(each) ?? '').matchAll(/[\w.]+/g)) if (blocks.has(word)) seen.add(word);
  return seen;
}

/** Fails where nothing answers at an entry, at what it rests on, or above all questions. */
function expectAnswer(name: string, why: string, documents: Documents, found: readonly Found[]) {
  const there = spokenOfBy(name, documents);
  const answered = found.some((each) => {
    const at = answers(each) ? questionOf(each, documents) : null;
    return at === undefined || (at !== null && there.has(at));
  });
  expect(`${name} (${why}) is answered: ${answered}`).toBe(`${name} (${why}) is answered: true`);
}

/** A set as its author meant it, and with a slip. */
type Check = (documents: Documents, project: Project, meant: Documents) => number;

function holds(count: number, check: Check): void {
  let untold = 0;
  fc.assert(
    fc.property(spoilt, ({ documents, meant }) => {
      try {
        untold += check(documents, projectOf(documents), meant);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${describeSet(documents)}`);
      }
    }),
    { numRuns: runs(count) },
  );
  // Sets of which everything can be told show nothing.
  expect(untold).toBeGreaterThan(runs(count) / 5);
}

const questionsOf = (view: View) =>
  view.set
    .inReadingOrder()
    .flatMap(({ readings }) => readings.flatMap(({ definitions }) => definitions))
    .filter(({ space, kind }) => space === 'id' && (kind === 'question' || kind === 'row'));

const verdicts = (project: Project, view: View): ExplainedRouting[] =>
  questionsOf(view).flatMap(({ name }) => explainedRouting(project, view.set, name) ?? []);

/** The questions of a form beside which it says that something is missing, or not known. */
const unknownOn = (form: string): string[] =>
  form.split(/(?=data-asks=")/).flatMap((part) => {
    const [, name = ''] = /^data-asks="([^"]*)"/.exec(part) ?? [];
    return /carag-(?:missing|unknown)/.test(part) ? [name] : [];
  });

describe('where it cannot be told when something is asked, an error says why', () => {
  test('where explain-routing proves nothing', () => {
    holds(150, (documents, project) => {
      const unproved = verdicts(project, viewOf(project)).filter(
        ({ verdict }) => verdict.asked === 'not proved',
      );
      const found = unproved.length > 0 ? findingsIn(documents) : [];
      for (const { name, verdict } of unproved) expectAnswer(name, verdict.asked, documents, found);
      return unproved.length;
    });
  });

  test('where no case can be suggested', () => {
    holds(150, (documents, project) => {
      const { unreached } = suggestion(viewOf(project));
      const found = unreached.length > 0 ? findingsIn(documents) : [];
      for (const { name, why } of unreached) expectAnswer(name, why, documents, found);
      return unreached.length;
    });
  });

  test('where a form says that something is missing or unknown', () => {
    holds(120, (documents, project) => {
      const form = renderForm(project, viewOf(project).set.manifest)?.html ?? '';
      const unknown = unknownOn(form);
      const found = unknown.length > 0 ? findingsIn(documents) : [];
      for (const name of unknown) expectAnswer(name, 'a form', documents, found);
      return unknown.length;
    });
  });

  test('where running the cases of a set cannot tell whether any of them reaches a question', () => {
    holds(120, (documents, _, meant) => {
      const [some] = suggestion(viewOf(projectOf(meant))).cases;
      if (!some) return 0;
      const withCase = { ...documents, 'cases/one.carag.yaml': some.text };
      const view = viewOf(projectOf(withCase));
      const untold = questionsOf(view).filter(
        (each) => !isNote(written(each), each.stem) && isReached(each, view) === undefined,
      );
      const found = untold.length > 0 ? findingsIn(withCase) : [];
      for (const { name } of untold) expectAnswer(name, 'coverage', withCase, found);
      return untold.length;
    });
  });
});

/** Nothing that an author can write makes the rules, or what the editor asks, take work that grows faster than the text. */
import { describe, expect, test } from 'vitest';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { definition } from '../../server/features/navigation/definition.ts';
import { highlights } from '../../server/features/navigation/highlight.ts';
import { folds } from '../../server/features/structure/folding.ts';
import { outline } from '../../server/features/structure/symbols.ts';
import type { Document } from '../../server/project/document.ts';
import type { Project } from '../../server/project/project.ts';
import { type Answering, type Comparable, View } from '../../server/project/view.ts';
import { RULES } from '../../server/rules/index.ts';
import { runningText } from '../../server/syntax/markdown/running.ts';
import { britishWords } from '../../tools/words.mjs';
import { projectOf } from '../check.ts';
import { HOSTILE, type Hostile } from './hostile.ts';
import { workOf } from './work.ts';

const WORDS = await britishWords();
const SIZE = 400;
/** What is the same however long a text is, and what the first use of something costs. */
const FIXED = 12_000;

/**
 * Of these the work is bounded and not linear: a library reads Markdown and YAML with faults, and is given no more than
 * `whyTooInvolved` and `LONGEST_FOR_LIBRARY` allow; proofs of routing have bounds of their own.
 */
const isBoundedOtherwise = (step: string, what: string) =>
  step === READING_MARKDOWN ||
  FIRST_TO_READ_PARTS.has(step) ||
  step.startsWith('routing/') ||
  (step === 'reading' && WITH_FAULTS.has(what));

/** The rules of which one is the first to have a text read for its parts: whichever meets it. */
const FIRST_TO_READ_PARTS = new Set(['guidance/bullet', 'guidance/heading', 'guidance/table']);
const READING_MARKDOWN = 'reading Markdown';
const WITH_FAULTS = new Set(['escapes that mean nothing, in many texts', 'colons']);

/** Each thing that is done with a set, by its name. */
function* steps(project: Project): Generator<[string, () => void]> {
  const rules = new Map(RULES.map((rule) => [rule.name, rule]));
  const documents = [...project.documents.values()];
  const answering = keptAnswers(project);
  // Read once, whichever rule asks for it first.
  yield [READING_MARKDOWN, () => documents.forEach(readMarkdown)];
  for (const rule of RULES) {
    yield [
      rule.name,
      () => {
        for (const document of documents) {
          const view = new View(project, project.setOf(document.uri)!, () => {}, answering);
          rule.checkDocument?.(document, () => {}, view);
          for (const reading of document.readings) {
            rule.checkText?.(reading, () => {}, document, rules);
            rule.check?.(reading, () => {}, view, document);
          }
        }
      },
    ];
  }
  for (const { uri, source } of documents) {
    const lines = source.text.split('\n');
    const line = lines.length - 2;
    const at = { line, character: lines[line]?.length ?? 0 };
    for (const ask of [hover, completion, definition, highlights])
      yield [`${ask.name} in ${uri}`, () => ask(project, uri, at)];
    for (const ask of [folds, outline]) yield [`${ask.name} of ${uri}`, () => ask(project, uri)];
  }
}

/** Keeps what is answered of a set as a whole, as the checker does. */
function keptAnswers(project: Project): Answering {
  const answers = new Map<unknown, Comparable>();
  return (fact, set, question) => {
    if (!answers.has(fact)) answers.set(fact, question(new View(project, set, () => {})));
    return answers.get(fact) as ReturnType<typeof question>;
  };
}

function readMarkdown({ readings }: Document): void {
  for (const { leaves } of readings)
    for (const { role, scalar } of leaves) if (role === 'prose') runningText(scalar);
}

function worksOn(hostile: Hostile, size: number): Map<string, number> {
  const documents = hostile.documents(size);
  const works = new Map<string, number>();
  workOf(() => {
    let project!: Project;
    const reading = workOf(() => {
      project = projectOf(documents, () => WORDS);
    });
    works.set('reading', reading);
    for (const [what, act] of steps(project)) works.set(what, workOf(act));
  });
  return works;
}

describe('twice the text is twice the work, of', () => {
  test.each(HOSTILE.map((hostile) => [hostile.what, hostile] as const))('%s', (_, hostile) => {
    const once = worksOn(hostile, SIZE);
    const twice = worksOn(hostile, 2 * SIZE);
    const faster = [...twice].filter(
      ([step, work]) => !isBoundedOtherwise(step, hostile.what) && work > 2.6 * once.get(step)! + FIXED,
    );
    expect(faster.map(([step, work]) => `${step}: ${once.get(step)}, then ${work}`)).toEqual([]);
  });
});

test('what is counted grows as what is done', () => {
  const pairs = (size: number) => () => {
    const all = Array.from({ length: size });
    for (const _ of all) all.some(() => false);
  };
  expect(workOf(pairs(200)) / workOf(pairs(100))).toBeGreaterThan(3.5);
  const slices = (size: number) => () => {
    for (let at = 0; at < size; at++) /x$/.test('a'.repeat(size).slice(at));
  };
  expect(workOf(slices(200)) / workOf(slices(100))).toBeGreaterThan(3.5);
});

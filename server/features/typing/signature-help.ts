/** Says what a test of a condition takes while one is written: a code, several, a number or a date, and which. */

import type { Project } from '../../project/project.ts';
import type { Names } from '../../routing/meaning/subject-of.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { answerAsked } from '../../routing/meaning/test-fit.ts';
import { type ExpectedSubject, testsBeginning } from '../../syntax/conditions/expected.ts';
import { expectedAfter, parseCondition } from '../../syntax/conditions/parse.ts';
import { atomsOf } from '../../syntax/conditions/parsed.ts';
import { quantityWords, TAKES } from '../../syntax/conditions/phrases.ts';
import type { TestKind } from '../../syntax/conditions/tree.ts';
import type { Position } from '../../text/position.ts';
import { TESTS_SAY } from '../cards/condition-card.ts';
import { escapedMarkdown } from '../cards/markdown.ts';
import { typedWord } from '../completion/conditions.ts';
import { conditionAfter } from '../completion/cursor/condition-after.ts';
import { cursorAt } from '../completion/cursor/cursor.ts';
import { type Scene, sceneAt } from '../completion/cursor/scene.ts';
import { rootShape, shapeAt, textShape } from '../completion/cursor/shapes.ts';
import { fittingTests } from '../completion/fitting/fitting-tests.ts';

/** A test as it is written, and what it says. */
export interface Signature {
  readonly label: string;
  /** Markdown. */
  readonly about: string;
  /** The words of the label that stand for what it takes, and what that can be, in Markdown; none where it takes nothing. */
  readonly takes: { readonly words: string; readonly about: string } | undefined;
}

export interface SignatureHelp {
  /** The tests that fit what is asked about, and begin as what is written. */
  readonly signatures: readonly Signature[];
  /** The index of the one that is written. */
  readonly active: number;
}

/** The tests that can be meant at a position in a condition, once one has begun; undefined anywhere else. */
export function signatureHelp(project: Project, uri: string, position: Position): SignatureHelp | undefined {
  const scene = sceneAt(project, uri, position);
  const before = scene && conditionBefore(scene);
  if (!scene || before === undefined) return undefined;
  const begun = testBegun(before.slice(0, before.length - typedWord(before).length));
  if (!begun) return undefined;
  const fitting = scene.set ? fittingTests(scene.set, begun) : undefined;
  const kinds = begun.kinds.filter((kind) => fitting?.has(kind) ?? true);
  const written = writtenKind(before + conditionAfter(scene, scene.offset), before.length);
  return kinds.length === 0
    ? undefined
    : {
        signatures: kinds.map((kind) => signature(scene.set, begun, kind)),
        active: Math.max(0, kinds.indexOf(written ?? begun.kinds[0]!)),
      };
}

/** What stands before the cursor of the condition that it is in. */
function conditionBefore(scene: Scene): string | undefined {
  const { document, index, reading, offset } = scene;
  const cursor = cursorAt(document, index, offset);
  if (!cursor || cursor.is === 'comment') return undefined;
  const found = shapeAt(rootShape(document, reading, offset), cursor.path);
  const shape = found && textShape(found)?.shape;
  return shape?.is === 'text' && shape.role === 'condition' ? cursor.before.replace(/^["']/, '') : undefined;
}

interface TestBegun extends ExpectedSubject {
  readonly kinds: readonly TestKind[];
}

/** The tests that a condition can be in the midst of where it breaks off. */
function testBegun(text: string): TestBegun | undefined {
  const expected = expectedAfter(text);
  if (expected.is === 'test')
    return expected.begun === '' ? undefined : { ...expected, kinds: testsBeginning(expected.begun) };
  if (expected.is !== 'listed') return undefined;
  // A list in which nothing stands yet is none: it is read as if it were whole.
  const last = atomsOf(parseCondition(`${text} x)`).condition).at(-1);
  return last?.is === 'test' ? { ...expected, kinds: [last.test.kind] } : undefined;
}

/** The test that stands around an offset of a condition. */
function writtenKind(text: string, offset: number): TestKind | undefined {
  const atoms = atomsOf(parseCondition(text).condition);
  const around = atoms.find(({ start, end }) => start <= offset && offset <= end);
  return around?.is === 'test' ? around.test.kind : undefined;
}

function signature(names: Names | undefined, asked: ExpectedSubject, kind: TestKind): Signature {
  const subject = [quantityWords(asked.of), asked.subject, kind].filter(Boolean).join(' ');
  const about = TESTS_SAY[kind];
  if (TAKES[kind] === 'nothing') return { label: subject, about, takes: undefined };
  const { value, says } = taken(names, asked, kind);
  const words = TAKES[kind] === 'list' ? `(${value}, …)` : value;
  return { label: `${subject} ${words}`, about, takes: { words, about: says } };
}

interface Taken {
  readonly value: 'code' | 'number' | 'date';
  readonly says: string;
}

function taken(names: Names | undefined, asked: ExpectedSubject, kind: TestKind): Taken {
  const subject = names && subjectOf(names, asked.subject);
  const type = subject && names && answerAsked(subject, names);
  const options = [...(type?.options ?? []), ...(type?.specials ?? [])];
  if (asked.of === 'count')
    return { value: 'number', says: `A number of options, of which there are ${options.length}.` };
  if (DAYS.has(kind)) return { value: 'date', says: 'A date, such as 2024-05-31.' };
  if (AMOUNTS.has(kind) || (type?.form === 'number' && options.length === 0))
    return { value: 'number', says: bounds(type?.min?.value, type?.max?.value, type?.unit) };
  return { value: 'code', says: codes(options) };
}

const DAYS: ReadonlySet<TestKind> = new Set(['is before', 'is on or after']);
const AMOUNTS: ReadonlySet<TestKind> = new Set(['is at least', 'is at most', 'is more than', 'is less than']);

function bounds(min: string | undefined, max: string | undefined, unit: string | undefined): string {
  const from = min === undefined ? '' : ` from ${min}`;
  const to = max === undefined ? '' : ` to ${max}`;
  return escapedMarkdown(`A number${from}${to}${unit === undefined ? '' : ` (${unit})`}.`);
}

/** So many codes are named. */
const MOST = 12;

function codes(options: readonly { readonly code: string; readonly label: string }[]): string {
  const named = options.slice(0, MOST).map((each) => escapedMarkdown(`${each.code} (${each.label})`));
  return [...named, ...(options.length > MOST ? [`and ${options.length - MOST} more`] : [])].join(', ');
}

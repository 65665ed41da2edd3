/** Puts conditions in the words of readers, in English or in Welsh. */
import type { DefinitionIn } from '../../model/reading.ts';
import { atomsOf, parsedCondition } from '../../syntax/conditions/parsed.ts';
import { printCondition } from '../../syntax/conditions/print.ts';
import type { Condition, TestAtom } from '../../syntax/conditions/tree.ts';
import type { AnswerType, Subject } from '../meaning/subject.ts';
import { type Names, subjectOf } from '../meaning/subject-of.ts';
import { english } from './english.ts';
import type { Language } from './language.ts';
import type { Piece } from './pieces.ts';
import { welsh } from './welsh.ts';

/** Where the names in conditions are looked up. */
export interface ConditionNames extends Names {
  defined<Space extends 'fact' | 'list' | 'condition'>(
    space: Space,
    name: string,
  ): readonly DefinitionIn<Space>[];
}

const LANGUAGES: Readonly<Record<string, Language>> = { en: english, cy: welsh };

/** So many named conditions are put in words within one another. */
const DEEPEST = 5;

/** So many tests are put in words in place of names; past that the names stand for themselves. */
const MOST_SPELLED_OUT = 200;

/** A condition in the words of readers: labels in place of codes, and named conditions spelled out. */
export function conditionInWords(condition: Condition, names: ConditionNames, language = 'en'): Piece[] {
  const left = { tests: MOST_SPELLED_OUT };
  return inWords(condition, { names, language: LANGUAGES[language] ?? english, within: [], left });
}

interface Scene {
  readonly names: ConditionNames;
  readonly language: Language;
  /** The named conditions that are being spelled out; none of them is within itself. */
  readonly within: readonly string[];
  /** How many tests may still be put in place of names. */
  readonly left: { tests: number };
}

function inWords(condition: Condition, scene: Scene): Piece[] {
  const { language } = scene;
  switch (condition.is) {
    case 'and':
    case 'or':
      return language[condition.is](condition.parts.map((part) => partInWords(part, scene)));
    case 'not':
      return language.not(partInWords(condition.part, scene));
    case 'name': {
      const spelled = spelledOut(condition.name.text, scene);
      return spelled ? inWords(spelled.condition, spelled.scene) : [condition.name.text];
    }
    case 'test':
      return testInWords(condition, scene);
    case 'unread':
      return ['…'];
  }
}

/** A part of a condition; what is joined in it stands between brackets. */
function partInWords(part: Condition, scene: Scene): Piece[] {
  const spelled = part.is === 'name' ? spelledOut(part.name.text, scene) : undefined;
  if (part.is === 'name' && !spelled) return [part.name.text];
  const { condition, scene: inner } = spelled ?? { condition: part, scene };
  const words = inWords(condition, inner);
  const { is } = condition;
  return is === 'and' || is === 'or' || is === 'not' ? ['(', ...words, ')'] : words;
}

/** What a named condition stands for; undefined where that cannot be told, or would be too long. */
function spelledOut(name: string, scene: Scene): { condition: Condition; scene: Scene } | undefined {
  const { within, names } = scene;
  const mayBe = within.length < DEEPEST && !within.includes(name);
  const node = mayBe ? names.defined('condition', name)[0]?.node : undefined;
  const condition = node?.type === 'scalar' ? parsedCondition(node).condition : undefined;
  const tests = condition ? atomsOf(condition).length : 0;
  if (!condition || tests > scene.left.tests) return undefined;
  scene.left.tests -= tests;
  return { condition, scene: { ...scene, within: [...within, name] } };
}

function testInWords(atom: TestAtom, { names, language }: Scene): Piece[] {
  const { of, subject: word, test } = atom;
  const subject = subjectOf(names, word.text);
  if (!subject) return [printCondition(atom)];
  const type = answerTypeOf(subject, names);
  const values = test.values.map(({ text }) => (of === 'count' ? text : valueInWords(text, type, language)));
  const unit = test.values.some(({ text }) => labelOf(text, type)) ? undefined : type?.unit;
  return language.test(
    { of, named: { name: word.text.replace(/\s+/g, ''), is: subject.is }, unit },
    test.kind,
    values,
  );
}

/** How a question is answered; of one with rows, how the first of them is. */
function answerTypeOf({ answer, rows }: Subject, names: Names): AnswerType | undefined {
  const [row] = rows ?? [];
  return answer ?? (row && subjectOf(names, row.name)?.answer);
}

function labelOf(code: string, type: AnswerType | undefined): string | undefined {
  return [...(type?.options ?? []), ...(type?.specials ?? [])].find((option) => option.code === code)?.label;
}

function valueInWords(text: string, type: AnswerType | undefined, language: Language): string {
  const label = labelOf(text, type);
  if (label !== undefined) return `“${label}”`;
  if (type?.form === 'number') return text;
  return type?.form === 'date' ? dateInWords(text, language) : `“${text}”`;
}

function dateInWords(date: string, { months }: Language): string {
  const [year, month, day] = date.split('-');
  const name = months[Number(month) - 1];
  return [day && Number(day), name, year].filter(Boolean).join(' ');
}

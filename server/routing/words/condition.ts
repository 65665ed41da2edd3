import type { Definition } from '../../model/reading.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import { printCondition } from '../../syntax/conditions/print.ts';
import type { Condition, TestAtom } from '../../syntax/conditions/tree.ts';
import type { AnswerType, Subject } from '../subject.ts';
import { type Names, subjectOf } from '../subjects.ts';
import { english } from './english.ts';
import type { Language } from './language.ts';
import type { Piece } from './pieces.ts';
import { welsh } from './welsh.ts';

/** Where the names in conditions are looked up. */
export interface ConditionNames extends Names {
  defined(space: 'fact' | 'list' | 'condition', name: string): readonly Definition[];
}

const LANGUAGES: Readonly<Record<string, Language>> = { en: english, cy: welsh };

/** So many named conditions are put in words within one another. */
const DEEPEST = 5;

/** A condition in the words of readers: labels in place of codes, and named conditions spelled out. */
export function conditionInWords(condition: Condition, names: ConditionNames, language = 'en'): Piece[] {
  return inWords(condition, { names, language: LANGUAGES[language] ?? english, depth: 0 });
}

interface Scene {
  readonly names: ConditionNames;
  readonly language: Language;
  readonly depth: number;
}

function inWords(condition: Condition, scene: Scene): Piece[] {
  const { language } = scene;
  switch (condition.is) {
    case 'and':
    case 'or':
      return language[condition.is](condition.parts.map((part) => partInWords(part, scene)));
    case 'not':
      return language.not(partInWords(condition.part, scene));
    case 'name':
      return namedInWords(condition.name.text, scene);
    case 'test':
      return testInWords(condition, scene);
    case 'unread':
      return ['…'];
  }
}

/** A part of a condition; what is joined in it stands between brackets. */
function partInWords(condition: Condition, scene: Scene): Piece[] {
  const spelled = condition.is === 'name' ? spelledOut(condition.name.text, scene) : undefined;
  const { is } = spelled?.condition ?? condition;
  const words = inWords(condition, scene);
  return is === 'and' || is === 'or' || is === 'not' ? ['(', ...words, ')'] : words;
}

function namedInWords(name: string, scene: Scene): Piece[] {
  const spelled = spelledOut(name, scene);
  return spelled ? inWords(spelled.condition, spelled.scene) : [name];
}

/** What a named condition stands for; undefined where that cannot be told. */
function spelledOut(name: string, scene: Scene): { condition: Condition; scene: Scene } | undefined {
  const node = scene.depth < DEEPEST ? scene.names.defined('condition', name)[0]?.node : undefined;
  const condition = node?.type === 'scalar' ? parsedCondition(node).condition : undefined;
  return condition && { condition, scene: { ...scene, depth: scene.depth + 1 } };
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

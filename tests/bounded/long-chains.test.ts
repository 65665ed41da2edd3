import { describe, expect, test } from 'vitest';
import { View } from '../../server/project/view.ts';
import { setRoutingOf } from '../../server/routing/gates/set-routing.ts';
import { Evaluator } from '../../server/routing/one-case/evaluator.ts';
import { proverOf } from '../../server/routing/proofs/prover.ts';
import { projectOf } from '../check.ts';

const LENGTH = 12_000;
const numbers = Array.from({ length: LENGTH }, (_, at) => at + 1);

const manifest = (more: string) => `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
${more}`;

const section = (questions: readonly string[]) =>
  `carag: section\nid: one\ntitle: One\nkey-questions:\n  - id: A1\n    text: So?\n    questions:\n${questions
    .map((text) => text.replace(/^(?=.)/gm, '      '))
    .join('')}`;

const question = (at: number, when?: string) =>
  `- id: A1.${at}\n  kind: judgement\n  text: So?\n  answer: { one-of: { yes: "Yes", no: "No" } }\n${when ? `  ask-when: ${when}\n` : ''}`;

/** Every question is asked only after a yes to the one before. */
const ofQuestions = {
  'carag.yaml': manifest(''),
  'one.carag.yaml': section(numbers.map((at) => question(at, at > 1 ? `A1.${at - 1} is yes` : undefined))),
};

/** Every named condition stands for the next. */
const ofConditions = {
  'carag.yaml': manifest(
    `conditions:\n${numbers.map((at) => `  c${at}: ${at < LENGTH ? `c${at + 1}` : 'A1.1 is yes'}\n`).join('')}`,
  ),
  'one.carag.yaml': section([question(1), question(2, 'c1')]),
};

const viewOf = (documents: Readonly<Record<string, string>>) => {
  const project = projectOf(documents);
  return new View(project, [...project.sets.values()][0]!, () => {});
};

describe('a case', () => {
  test('is followed to the end of a long chain of questions', () => {
    const view = viewOf(ofQuestions);
    const answers = new Map(numbers.map((at) => [`A1.${at}`, ['yes']]));
    expect(new Evaluator(setRoutingOf(view), { facts: new Map(), answers }).isAsked(`A1.${LENGTH}`)).toBe(
      true,
    );
    answers.set('A1.7', ['no']);
    expect(new Evaluator(setRoutingOf(view), { facts: new Map(), answers }).isAsked(`A1.${LENGTH}`)).toBe(
      false,
    );
  });

  test('is followed through a long chain of named conditions', () => {
    const view = viewOf(ofConditions);
    const isAsked = (answer: string) =>
      new Evaluator(setRoutingOf(view), { facts: new Map(), answers: new Map([['A1.1', [answer]]]) }).isAsked(
        'A1.2',
      );
    expect([isAsked('yes'), isAsked('no')]).toEqual([true, false]);
  });
});

describe('proofs', () => {
  const isTooComplex = (view: View, id: string) => proverOf(view).isTooComplex(view.defined('id', id)[0]!);

  test('are made of a long chain of questions', () => {
    const view = viewOf(ofQuestions);
    expect(proverOf(view).routed(view.defined('id', `A1.${LENGTH}`)[0]!)?.isSound).toBe(true);
    expect(numbers.filter((at) => isTooComplex(view, `A1.${at}`))).toEqual([]);
  });

  test('come to a bound in a long chain of named conditions, and say so', () => {
    const view = viewOf(ofConditions);
    expect([1, 2].map((at) => isTooComplex(view, `A1.${at}`))).toEqual([false, true]);
  });

  test('find out why a question is never asked that rests on many others', () => {
    const always = (at: number) => `A1.${at} is answered or A1.${at} is not answered`;
    const documents = {
      'carag.yaml': manifest(''),
      'one.carag.yaml': section([
        ...numbers.map((at) => question(at, at > 1 ? always(at - 1) : undefined)),
        question(LENGTH + 1, `A1.${LENGTH} is yes and A1.${LENGTH} is no`),
      ]),
    };
    const view = viewOf(documents);
    const why = proverOf(view).whyNeverAsked(view.defined('id', `A1.${LENGTH + 1}`)[0]!);
    const says = why.slice(0, 2).map((reason) => reason.says);
    expect(says.sort()).toEqual([`A1.${LENGTH} is no`, `A1.${LENGTH} is yes`]);
  });
});

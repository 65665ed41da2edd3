import { type Random, random } from '../generator/random.ts';
import { type Answer, anyOf, type Condition, judgement } from './answers.ts';
import { joined, plainly } from './conditions.ts';
import { type RoutingSet, SetWriter } from './writer.ts';

/** Questions each of which is asked only where the one before was answered in one way. */
export function chain(length: number): RoutingSet {
  const writer = new SetWriter();
  writer.section();
  writer.keyQuestion('A1');
  let when: Condition | undefined;
  for (let at = 1; at <= length; at++) {
    const id = `A1.${at}`;
    const answer = judgement(id);
    writer.question({ id, answer, when });
    when = answer.tests.at(at % 2 === 0 ? -1 : -2);
  }
  return writer.set();
}

/** A question with sixty options, half of which are offered in some cases only, and forty questions that rest on it. */
export function sixtyOptions(): RoutingSet {
  const chance = random(60);
  const writer = new SetWriter();
  writer.section();
  writer.keyQuestion('A1');
  const before = Array.from({ length: 10 }, (_, at) => `A1.${at + 1}`);
  const answers = before.map((id) => judgement(id));
  for (const [at, id] of before.entries()) writer.question({ id, answer: answers[at]! });
  const codes = Array.from({ length: 60 }, (_, at) => `o${at + 1}`);
  const wide = anyOf('A1.11', codes, 20);
  const [gate] = answers[0]!.tests;
  const offers = codes
    .slice(0, -1)
    .filter((_, at) => at % 2 === 1)
    .map((code) => [code, plainly('and', draw(chance, answers.slice(0, 4)))] as const);
  writer.question({ id: 'A1.11', answer: wide, when: gate, offers });
  for (let at = 12; at < 52; at++) {
    const tests = [...draw(chance, [wide, wide]), ...draw(chance, answers.slice(0, 2))];
    const id = `A1.${at}`;
    writer.question({ id, answer: judgement(id), when: joined(chance, tests) });
  }
  return writer.set();
}

const draw = (chance: Random, answers: readonly Answer[]) => answers.map(({ tests }) => chance.pick(tests));

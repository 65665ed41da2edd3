import type { Definition } from '../../model/reading.ts';
import { listed, written } from '../entries.ts';
import { questions } from '../example.ts';
import type { Rule } from '../rule.ts';
import { cycleFrom, type Wait } from './waiting.ts';

const three = (first: string, second: string, third: string) =>
  questions(`
- id: A1.1
  kind: information
${first}  text: Was an order made?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: ${second} is yes
  text: Was it in time?
  answer: yes-no
- id: A1.3
  kind: information
  ask-when: ${third} is no
  text: Why was it late?
  answer: yes-no
`);

export const cycle: Rule = {
  name: 'routing/cycle',
  severity: 'error',
  what: 'Questions, facts or conditions wait for one another in a circle.',
  why: 'None of them can be settled before the others, so none of them ever is.',
  remedy: 'Look at the conditions that are named, and take out the one that asks about what comes later.',
  examples: [
    {
      bad: three('  ask-when: «A1.3» is yes\n', '«A1.1»', '«A1.2»'),
      good: three('', 'A1.1', 'A1.2'),
      message: 'A1.1 waits for A1.3, A1.3 for A1.2 and A1.2 for A1.1: none of them can ever be settled.',
    },
  ],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      if (!mayWait(definition)) continue;
      const round = cycleFrom(view, definition);
      const [first] = round ?? [];
      if (!round || !first?.at || first.at.chunk !== reading.chunk) continue;
      const others = round.slice(0, -1).map(({ target }) => target);
      report(first.at, `${inWords(definition, round)}: none of them can ever be settled.`, {
        related: others.map((other) => ({
          at: view.placeOf(other),
          message: `${nameOf(other)} stands here.`,
        })),
      });
    }
  },
};

function mayWait({ space }: Definition): boolean {
  return space === 'id' || space === 'condition' || space === 'fact';
}

const nameOf = (definition: Definition) =>
  definition.kind === 'section' ? `the section ${definition.name}` : written(definition);

function inWords(start: Definition, round: readonly Wait[]): string {
  const names = [start, ...round.map(({ target }) => target)].map(nameOf);
  return listed(
    names.slice(1).map((name, index) => `${names[index]} ${index === 0 ? 'waits for' : 'for'} ${name}`),
  ).replace(/^t/, 'T');
}

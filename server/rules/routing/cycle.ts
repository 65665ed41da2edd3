import { listed, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Definition } from '../../model/reading.ts';
import { thousands } from '../../text/wording/thousands.ts';
import { type Circle, circleOf, roundFrom } from './shared/circles.ts';
import type { Wait } from './shared/waiting.ts';

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
  on: ['id', 'question-set'],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      const circle = mayWait(definition) ? circleOf(view, definition) : undefined;
      const round = circle ? roundFrom(view, definition, circle) : [];
      const [first] = round;
      if (!circle || !first?.at || first.at.chunk !== reading.chunk) continue;
      const others = round.map(({ target }) => target).filter((target) => target !== definition);
      report(first.at, `${inWords(definition, round, circle)}: none of them can ever be settled.`, {
        related: others.slice(0, MOST_NAMED).map((other) => ({
          at: view.placeOf(other),
          message: `${nameOf(other)} stands here.`,
        })),
      });
    }
  },
};

/** A sentence follows a circle so far; of a longer one it says how many belong to it. */
const MOST_NAMED = 10;

function mayWait({ space }: Definition): boolean {
  return space === 'id' || space === 'condition' || space === 'fact';
}

const nameOf = (definition: Definition) =>
  definition.kind === 'section' ? `the section ${definition.name}` : writtenId(definition);

function inWords(start: Definition, round: readonly Wait[], { members }: Circle): string {
  const isWhole = round.length <= MOST_NAMED && round.at(-1)!.target === start;
  const names = [start, ...round.map(({ target }) => target)].slice(0, isWhole ? undefined : 4).map(nameOf);
  const steps = names
    .slice(1)
    .map((name, index) => `${names[index]} ${index === 0 ? 'waits for' : 'for'} ${name}`);
  const rest = `so on in a circle of ${thousands(members.size)}`;
  return listed(isWhole ? steps : [...steps, rest]).replace(/^t/, 'T');
}

/** Writes down the routing of a set as plain data, which can be sent to a page that has no set, and reads it there. */
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { Answerable, AnswerOption, AnswerType } from '../meaning/subject.ts';
import type { Requirement } from './requirements.ts';
import type { SetRouting } from './set-routing.ts';

type Named<Value> = readonly (readonly [name: string, value: Value])[];

/** What can be answered, with lists for its sets. */
interface PlainAnswerable extends Omit<Answerable, 'answer'> {
  readonly answer: PlainAnswer | undefined;
}

type PlainAnswer = Omit<AnswerType, 'sufficient' | 'notApplicable'> & {
  readonly sufficient: readonly string[] | undefined;
  readonly notApplicable: readonly string[];
};

/** Everything that routing rests on; it survives JSON. */
export interface PlainRouting {
  readonly subjects: Named<PlainAnswerable>;
  readonly requirements: Named<readonly Requirement[]>;
  readonly conditions: Named<Condition>;
}

/** Writes down what a set says of some questions, rows, notes and facts, and of its named conditions. */
export function plainRouting(
  routing: SetRouting,
  names: readonly string[],
  conditions: readonly string[],
): PlainRouting {
  return {
    subjects: found(names, (name) => plainSubject(routing.subject(name))),
    requirements: found(names, (name) => routing.requirements(name)),
    conditions: found(conditions, (name) => routing.condition(name)),
  };
}

function found<Value>(names: readonly string[], lookUp: (name: string) => Value | undefined): Named<Value> {
  return names.flatMap((name) => {
    const value = lookUp(name);
    return value === undefined ? [] : [[name, value] as const];
  });
}

function plainSubject(subject: Answerable | undefined): PlainAnswerable | undefined {
  if (!subject) return undefined;
  const { is, name, answer, rows } = subject;
  return { is, name, rows, answer: answer && plainAnswer(answer) };
}

function plainAnswer({ options, specials, sufficient, notApplicable, ...answer }: AnswerType): PlainAnswer {
  return {
    ...answer,
    options: options.map(plainOption),
    specials: specials.map(plainOption),
    sufficient: sufficient && [...sufficient],
    notApplicable: [...notApplicable],
  };
}

/** Where a condition is written is of no use where its document is not, and an edit above it would change it. */
const NOWHERE = { start: 0, end: 0 };

const plainOption = ({ code, label, isExclusive, onlyWhen }: AnswerOption): AnswerOption => ({
  code,
  label,
  isExclusive,
  onlyWhen: onlyWhen && { scalar: { ...onlyWhen.scalar, ...NOWHERE } },
});

/** Reads what was written down. */
export function routingFrom({ subjects, requirements, conditions }: PlainRouting): SetRouting {
  const known = new Map(subjects.map(([name, subject]) => [name, answerable(subject)]));
  const needed = new Map(requirements);
  const named = new Map(conditions);
  return {
    subject: (name) => known.get(name),
    requirements: (name) => needed.get(name),
    condition: (name) => named.get(name),
  };
}

function answerable({ answer, ...subject }: PlainAnswerable): Answerable {
  if (!answer) return { ...subject, answer };
  const { sufficient, notApplicable } = answer;
  return {
    ...subject,
    answer: {
      ...answer,
      sufficient: sufficient && new Set(sufficient),
      notApplicable: new Set(notApplicable),
    },
  };
}

import type { Random } from './random.ts';
import { closing, opening, points, reflection } from './words.ts';

/** Returns about 1 KB of guidance on a topic; `reference` is the id of an earlier question, if any. */
export function fullGuidance(chance: Random, topic: string, reference?: string): string[] {
  const pointer = reference ? ` Set it beside the answer to [[${reference}]].` : '';
  return [
    ...wrap(opening(chance, topic)),
    '',
    'Good work shows in points like these:',
    '',
    ...points(chance, topic, 5 + chance.below(3)).map((point) => `- ${point}`),
    '',
    ...wrap(reflection(chance, 3 + chance.below(3))),
    '',
    ...wrap(closing(chance) + pointer),
  ];
}

/** Returns guidance on a summary judgement that rests on an earlier question. */
export function summaryGuidance(chance: Random, topic: string, reference: string): string[] {
  return [
    ...wrap(opening(chance, topic)),
    '',
    ...wrap(`Rest the answer on [[${reference}]]. ${closing(chance)}`),
  ];
}

/** Returns guidance on the explanation of a poor answer to the question `explained`. */
export function explanationGuidance(chance: Random, topic: string, explained: string): string[] {
  const evidence = `Name the evidence on ${topic} that weighed most in the answer to [[${explained}]].`;
  return wrap(`${evidence} ${reflection(chance, 2)}`);
}

function wrap(text: string): string[] {
  return text.match(/\S.{0,96}(?=\s|$)/g) ?? [];
}

/** Makes up a case in which one question is asked, or one in which it is not. */
import type { View } from '../../../project/view.ts';
import { type Diagram, NEVER, TooComplex } from '../../all-cases/diagrams.ts';
import type { EntryRouting } from '../../all-cases/entry-routing.ts';
import type { RoutingReader } from '../../proofs/routing-reader.ts';
import { type Maker, makerOf } from './making/maker.ts';
import { deciding } from './making/needs.ts';
import { trimmed } from './making/trimmed.ts';
import type { Unreached } from './targets.ts';
import { caseText } from './text.ts';
import { inOrder } from './written.ts';

/** A case as a document, with the answers alone that what is asked in it rests on; or why there is none. */
export type CaseAbout =
  | { readonly text: string }
  | { readonly why: Unreached['why'] | 'always asked' | 'no such question' };

export function caseAbout(view: View, name: string, isAsked: boolean): CaseAbout {
  const maker = makerOf(view);
  const closed = maker.closed.find((each) => each.name === name);
  const target = maker.open.find((each) => each.name === name);
  if (!target) return { why: closed?.why ?? 'no such question' };
  try {
    return made(target, isAsked, maker);
  } catch (error) {
    if (error instanceof TooComplex) return { why: 'too complex' };
    throw error;
  }
}

function made(target: EntryRouting, isAsked: boolean, maker: Maker): CaseAbout {
  const { asking, complete, open, reader, resting } = maker;
  const goal = goalOf(target, isAsked, reader);
  if (goal === undefined) return { why: isAsked ? 'never asked' : 'always asked' };
  const data = complete(goal);
  if (asking.in(data)(target) !== isAsked) return { why: 'no case' };
  const short = trimmed(data, new Set(deciding(target, reader)), resting, asking);
  const expected = isAsked ? { asked: [target.name], notAsked: [] } : { asked: [], notAsked: [target.name] };
  const title = `${target.name} is ${isAsked ? 'asked' : 'not asked'}`;
  return { text: caseText(title, inOrder(short, open), expected) };
}

/** What must hold; undefined where that never does. */
function goalOf({ asked }: EntryRouting, isAsked: boolean, reader: RoutingReader): Diagram | undefined {
  const { diagrams } = reader;
  diagrams.allow();
  const goal = diagrams.and(isAsked ? asked : diagrams.not(asked), reader.universe(asked));
  return goal !== NEVER && reader.isPossible(goal) ? goal : undefined;
}

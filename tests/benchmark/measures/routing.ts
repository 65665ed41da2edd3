import type { Context } from '../context.ts';
import { installPeers } from '../peers.ts';
import { type Aim, type Row, row } from '../report.ts';
import { Ours } from '../routing/ours.ts';
import { Peer, TooLate } from '../routing/peer.ts';
import { type Realistic, realistic } from '../routing/realistic.ts';
import { chain, sixtyOptions } from '../routing/sets.ts';
import type { RoutingSet } from '../routing/writer.ts';
import { type Contestant, type Sides, sideBySide } from '../side-by-side.ts';

/** What is put to ours and to a peer in each round; before the first, the peer is made ready with round -1. */
interface Work {
  readonly what: string;
  readonly aim: Aim;
  readonly note: string;
  /** Returns milliseconds. */
  ours(round: number): number;
  theirs(peer: Peer, round: number): Promise<number>;
}

/** Which questions are asked never or always, and which options are never offered, beside two solvers. */
export async function routing(context: Context): Promise<Row[]> {
  await installPeers();
  const works = [
    asked('routing of 200 questions', realistic(200), { atMost: 100 }),
    asked('routing of 2,000 questions', realistic(2000), { atMost: 1000 }),
    asked('routing of a chain of 500 questions', chain(500)),
    asked('routing around a question with 60 options', sixtyOptions()),
    edited('  one condition edited, 2,000 questions', realistic(2000)),
  ];
  const rows: Row[] = [];
  for (const work of works)
    for (const name of ['logic-solver', 'z3-solver']) rows.push(await beside(name, work, context));
  return rows;
}

/** Everything from the conditions to the answers, each time anew. */
function asked(what: string, { documents, problem }: RoutingSet, aim: Aim = {}): Work {
  const first = new Ours(documents);
  first.answer();
  const expected = first.answers;
  return {
    what,
    aim,
    note: inWords(expected),
    ours() {
      const solver = new Ours(documents);
      return timed(() => solver.answer());
    },
    theirs: (peer) => peer.set(problem, expected),
  };
}

/** One condition of a set of which all else is known. */
function edited(what: string, { documents, problem, edited: { id, versions } }: Realistic): Work {
  const solver = new Ours(documents);
  const version = (round: number) => versions[(round + 1) % 2]!;
  const edit = (round: number) => {
    solver.edit(id, version(round).says);
    return solver.answer();
  };
  const expected = new Map<unknown, readonly string[]>();
  solver.answer();
  expected.set(versions[0], solver.answers);
  const count = edit(0);
  expected.set(versions[1], solver.answers);
  edit(1);
  return {
    what,
    aim: {},
    note: `ours looks at ${count} questions again`,
    ours: (round) => timed(() => edit(round)),
    theirs(peer, round) {
      const now = version(round);
      return round < 0 ? peer.set(problem, expected.get(now)!) : peer.edit(now.asked, expected.get(now)!);
    },
  };
}

async function beside(
  name: string,
  { what, aim, note, ours, theirs }: Work,
  { full }: Context,
): Promise<Row> {
  const peer = await Peer.start(name);
  const alone = { ours: async (round: number) => ours(round) };
  const times = (contestants: Sides<Contestant>) => sideBySide(contestants, full ? 10 : 4, 1);
  const line = (samples: Sides<number[]>, words: string) =>
    row(`${what}, ${name}`, samples, aim, { note: words });
  try {
    await theirs(peer, -1);
    return line(await times({ ...alone, theirs: (round) => theirs(peer, round) }), note);
  } catch (error) {
    if (!(error instanceof TooLate)) throw error;
    return line(await times(alone), error.message);
  } finally {
    peer.stop();
  }
}

function inWords(answers: readonly string[]): string {
  const count = (words: RegExp) => answers.filter((answer) => words.test(answer)).length;
  return `both find ${count(/is never asked/)} questions that are never asked, ${count(/in every case/)} that always are, ${count(/never offers/)} options that are never offered`;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Makes documents of complete cases: what each is for, what it expects, and no more answers than that needs. */
import { documentOf } from '../../../project/document.ts';
import type { View } from '../../../project/view.ts';
import { Source } from '../../../syntax/source.ts';
import type { EntryRouting } from '../../all-cases/entry-routing.ts';
import type { CaseData } from '../../one-case/evaluator.ts';
import type { RoutingReader } from '../../proofs/routing-reader.ts';
import { outcomeOf } from '../outcome.ts';
import { expectationsOf } from './expectations.ts';
import type { Asking } from './making/asking.ts';
import { deciding, type Resting } from './making/needs.ts';
import { trimmed } from './making/trimmed.ts';
import type { FoundCase } from './search.ts';
import { sectionOf } from './targets.ts';
import { caseText, titleFor } from './text.ts';

/** A complete case, and what it is there for. */
export interface SuggestedCase {
  /** Every fact that is known, and an answer to every question that is asked. */
  readonly data: CaseData;
  readonly title: string;
  /** The questions and rows that it is there for; each of the set is the purpose of one case. */
  readonly reaches: readonly string[];
  /** The id of the section that it is about; undefined where that has none. */
  readonly section: string | undefined;
  /** The case as a document: what must follow, and the answers without which that would not, or something else would. */
  readonly text: string;
}

interface Around {
  readonly open: readonly EntryRouting[];
  readonly resting: Resting;
  readonly asking: Asking;
  readonly reader: RoutingReader;
}

/** The cases as documents. */
export function caseDocuments(
  cases: readonly FoundCase[],
  before: ReadonlySet<EntryRouting>,
  { open, resting, asking, reader }: Around,
): SuggestedCase[] {
  const purposes = purposesOf(
    cases,
    open.filter((target) => !before.has(target)),
    reader.source,
  );
  const left = new Set<EntryRouting>();
  return cases.map(({ data, section, reached }, at) => {
    const asked = new Set(reached);
    const leaves = open.filter((target) => !asked.has(target) && !left.has(target));
    for (const target of leaves) left.add(target);
    const expected = expectationsOf(purposes[at]!, leaves, reader);
    const kept = new Set(
      [...expected.asked, ...expected.notAsked].flatMap((target) => deciding(target, reader)),
    );
    const short = trimmed(data, kept, resting, asking);
    const ids = { asked: namesOf(expected.asked), notAsked: namesOf(expected.notAsked) };
    const title = titleFor(section?.model?.title?.value, ids);
    return {
      data,
      title,
      reaches: namesOf(purposes[at]!),
      section: section?.definition?.name,
      text: caseText(title, inOrder(short, open), ids),
    };
  });
}

/** What each case is there for: of the cases that reach something, one about its own section, else the first. */
function purposesOf(
  cases: readonly FoundCase[],
  wanted: readonly EntryRouting[],
  view: View,
): EntryRouting[][] {
  const sets = cases.map(({ reached }) => new Set(reached));
  const purposes = cases.map((): EntryRouting[] => []);
  for (const target of wanted) {
    const section = sectionOf(target, view);
    const reaching = [...sets.keys()].filter((at) => sets[at]!.has(target));
    const own = reaching.find((at) => cases[at]!.section?.reading === section?.reading) ?? reaching[0];
    if (own !== undefined) purposes[own]!.push(target);
  }
  return purposes;
}

const namesOf = (targets: readonly EntryRouting[]) => targets.map(({ name }) => name);

/** True of a case in which, read as any other, nothing is wrong: all that it expects follows. */
export function isSound({ text }: SuggestedCase, view: View): boolean {
  const document = documentOf('case.carag.yaml', Source.of(text, 'yaml'));
  return outcomeOf(document.readings[0]!, view)?.faults.length === 0;
}

/** The answers in reading order. */
export function inOrder({ facts, answers }: CaseData, open: readonly EntryRouting[]): CaseData {
  const ordered = open.flatMap(({ name }): [string, readonly string[]][] => {
    const answer = answers.get(name);
    return answer ? [[name, answer]] : [];
  });
  return { facts, answers: new Map(ordered) };
}

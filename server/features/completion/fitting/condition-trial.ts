/** Tries an offer in its condition: one that would make the condition wrong where it was not is left out. */
import type { QuestionSet } from '../../../project/question-sets.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import { answerAsked, hasCodes, misfitOf } from '../../../routing/meaning/test-fit.ts';
import { parseCondition } from '../../../syntax/conditions/parse.ts';
import { atomsOf } from '../../../syntax/conditions/parsed.ts';
import { printCondition } from '../../../syntax/conditions/print.ts';
import type { Condition, NameAtom, TestAtom } from '../../../syntax/conditions/tree.ts';
import type { Scene } from '../cursor/scene.ts';

interface Around {
  readonly upTo: string;
  /** The word at the cursor, also what stands of it behind the cursor. */
  readonly word: string;
  readonly after: string;
}

/** Tells of offers whether a condition is no worse with them than with the word in whose place they go. */
export function trialOf({ set }: Scene, { upTo, word, after }: Around): (offer: string) => boolean {
  const before = faultsIn(set, `${upTo}${word}${after}`);
  return (offer) => {
    const closing = /[([]\s*$/.test(offer) ? ')' : '';
    const then = faultsIn(set, `${upTo}${offer}${closing}${after}`);
    return then.every((count, index) => count <= before[index]!);
  };
}

/** How much is wrong with a condition, in each of the ways in which something can be. */
function faultsIn(set: QuestionSet | undefined, text: string): number[] {
  const { condition, problems } = parseCondition(text);
  const atoms = atomsOf(condition);
  const misfits = atoms.filter((atom) => atom.is === 'test' && isMisfit(set, atom));
  const bare = atoms.filter((atom) => isBare(set, atom));
  return [problems.length, misfits.length, bare.length, repeated(condition)];
}

function isMisfit(set: QuestionSet | undefined, atom: TestAtom): boolean {
  const subject = set && subjectOf(set, atom.subject.text);
  if (!set || !subject) return true;
  return misfitOf(atom, subject, set) !== undefined || !hasCodes(atom, answerAsked(subject, set));
}

/** True of a question or a fact of which nothing is asked. */
const isBare = (set: QuestionSet | undefined, atom: NameAtom | TestAtom) =>
  atom.is === 'name' && (set?.defined('condition', atom.name.text) ?? []).length === 0;

/** How many parts of a condition stand beside one that says the same, and how many values twice. */
function repeated(condition: Condition | undefined): number {
  switch (condition?.is) {
    case 'and':
    case 'or': {
      const said = condition.parts.map(printCondition);
      const below = condition.parts.map(repeated).reduce((sum, each) => sum + each, 0);
      return said.length - new Set(said).size + below;
    }
    case 'not':
      return repeated(condition.part);
    case 'test': {
      const { values } = condition.test;
      return values.length - new Set(values.map(({ text }) => text)).size;
    }
    default:
      return 0;
  }
}

/** Moves the places of a tree: to where its text stands in another one. */
import type { Comment, Node, Problem, ProblemFix, Tree } from './tree.ts';

/** The tree with each of its places at `place` of what it was. */
export function movedTree(tree: Tree, place: (offset: number) => number): Tree {
  const move = <T extends Comment>(at: T): T => ({ ...at, start: place(at.start), end: place(at.end) });
  const node = (old: Node | undefined): Node | undefined => {
    if (!old) return undefined;
    if (old.type === 'scalar') return move(old);
    if (old.type === 'sequence') return { ...move(old), items: old.items.map(node) };
    return {
      ...move(old),
      pairs: old.pairs.map(({ key, value }) => ({ key: move(key), value: node(value) })),
    };
  };
  return {
    root: node(tree.root),
    problems: tree.problems.map((problem) => movedProblem(problem, place)),
    comments: tree.comments.map(move),
  };
}

function movedProblem(problem: Problem, place: (offset: number) => number): Problem {
  const { fix, otherFixes, start, end } = problem;
  const moved = ({ title, safe, edits }: ProblemFix): ProblemFix => ({
    title,
    safe,
    edits: edits.map((edit) => ({ ...edit, start: place(edit.start), end: place(edit.end) })),
  });
  return {
    ...problem,
    start: place(start),
    end: place(end),
    ...(fix ? { fix: moved(fix) } : {}),
    ...(otherFixes ? { otherFixes: otherFixes.map(moved) } : {}),
  };
}

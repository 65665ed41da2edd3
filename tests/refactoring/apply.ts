/** Carries out what a refactoring planned, in documents held by path. */
import { replacementsOf, withReplacements } from '../../server/lint/fixing/fixing.ts';
import type { Project } from '../../server/project/project.ts';
import { chosen, type Plan, type Purpose } from '../../server/refactoring/plan.ts';
import { ROOT } from '../check.ts';

export type Documents = Readonly<Record<string, string>>;

/** The documents after a plan; what lies in releases/ stays. */
export function applied(
  documents: Documents,
  project: Project,
  plan: Plan,
  offered: readonly Purpose[] = [],
): Documents {
  const after: Record<string, string> = { ...documents };
  const edits = chosen(plan, new Set(offered));
  for (const [uri, replacements] of replacementsOf(project, [{ title: plan.title, safe: true, edits }])) {
    const path = uri.slice(ROOT.length + 1);
    after[path] = withReplacements(documents[path]!, replacements);
  }
  for (const { uri, text } of plan.created) after[uri.slice(ROOT.length + 1)] = text;
  for (const uri of plan.deleted) delete after[uri.slice(ROOT.length + 1)];
  return after;
}

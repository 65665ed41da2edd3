/** Looks for cases of a set that ask what no case asks yet, and names the files that they go to. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { type Suggestion, suggestion } from '../../routing/cases/suggested/suggest.ts';
import type { SuggestedCase } from '../../routing/cases/suggested/written.ts';
import { paths } from '../disk/paths.ts';
import { fileSlug } from '../drafts/ids.ts';
import { Progress } from '../output/progress.ts';

/** What was suggested for a set, and where it was written. */
export interface SuggestedSet {
  readonly set: QuestionSet;
  readonly files: readonly WrittenCase[];
  readonly unreached: Suggestion['unreached'];
}

export interface WrittenCase {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** Looks for cases of a set; nothing is written yet. They go to its folder “cases”, if no other is named. */
export function suggestedFor(project: Project, set: QuestionSet, out: string | undefined): SuggestedSet {
  const progress = new Progress();
  const { cases, unreached } = suggestion(new View(project, set, () => {}), (done, all) =>
    progress.show(() => `Looking for cases: ${Math.floor((done * 100) / all)}%`),
  );
  progress.done();
  return { set, files: filesOf(cases, out ?? join(paths.pathOf(set.folder), 'cases')), unreached };
}

/** Each case in a file that is named after its section, and numbered where that name is taken. */
function filesOf(cases: readonly SuggestedCase[], folder: string): WrittenCase[] {
  const taken = new Set<string>();
  return cases.map(({ section = 'suggested', title, text }) => {
    for (let number = 1; ; number++) {
      const path = join(folder, `${fileSlug(section)}${number > 1 ? `-${number}` : ''}.carag.yaml`);
      if (taken.has(path) || isThere(path)) continue;
      taken.add(path);
      return { path, title, text };
    }
  });
}

/** True for anything of that name, a link that leads nowhere too. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

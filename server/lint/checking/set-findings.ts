/** Keeps what was found in sets as wholes, by the chunk in which it stands. */
import type { Reading } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Steps } from '../../text/steps.ts';
import type { Finding } from '../finding.ts';

export class SetFindings {
  private readonly project: Project;
  private readonly found = new Map<QuestionSet, ReadonlyMap<Chunk, readonly Finding[]>>();

  constructor(project: Project) {
    this.project = project;
  }

  /** What the steps find; undefined where the set is edited before they are done. */
  *check(set: QuestionSet, steps: Steps<Finding[]>): Steps<Finding[] | undefined> {
    const { revision } = set;
    for (let step = steps.next(); set.revision === revision; step = steps.next()) {
      if (step.done) return step.value;
      yield step.value;
    }
    return undefined;
  }

  /** Takes what was found in place of what was. @returns the documents that this concerns. */
  put(set: QuestionSet, findings: readonly Finding[]): Set<string> {
    const before = this.found.get(set);
    const now = groupBy(findings, ({ at }) => at.chunk);
    this.found.set(set, now);
    const chunks = [...(before?.keys() ?? []), ...now.keys()];
    return new Set(chunks.flatMap((chunk) => this.project.documentOf(chunk)?.uri ?? []));
  }

  /** What stands in a document. What stood in a part that was edited since is found again in time. */
  in(uri: string, readings: readonly Reading[]): readonly Finding[] {
    const set = this.project.setOf(uri);
    const found = set && this.found.get(set);
    return found?.size ? readings.flatMap(({ chunk }) => found.get(chunk) ?? []) : [];
  }

  /** Forgets the sets that are no more, and returns them. */
  dropGone(): QuestionSet[] {
    const gone = [...this.found.keys()].filter((set) => this.project.sets.get(set.folder) !== set);
    for (const set of gone) this.found.delete(set);
    return gone;
  }
}

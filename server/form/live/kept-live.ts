/** Keeps what makes a form answer for as long as nothing changes on which it rests: most edits change texts alone. */
import type { Document } from '../../project/document.ts';
import type { Fact } from '../../project/facts.ts';
import type { Project } from '../../project/project.ts';
import type { LiveData } from './data.ts';
import { liveDataOf } from './live-form.ts';

/** Of one form at a time: that which is asked for again and again is the one that is looked at. */
export class KeptLive {
  private kept: { readonly uri: string; readonly data: LiveData | undefined } | undefined;

  /** All that a page needs to make the form of a document answer: the same object as long as it would be told the same. */
  of(project: Project, document: Document): LiveData | undefined {
    if (this.kept?.uri === document.uri) return this.kept.data;
    const facts = new Set<Fact>();
    const data = liveDataOf(project, document, (fact) => facts.add(fact));
    const isKept = project.keepWhile(facts, this.forget);
    this.kept = isKept ? { uri: document.uri, data } : undefined;
    return data;
  }

  private readonly forget = (): void => {
    this.kept = undefined;
  };
}

/** Tells what changed line by line, each with its places, for editors. */

import type { ChangeClass, ChangePlace } from '../change/version/classes.ts';
import { entryPlace as placeOfEntry } from '../change/version/entries.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/chunk.ts';
import type { Range } from '../text/position.ts';
import { type ReviewWords, reviewWords } from './language.ts';
import type { Behind, ReportedChange, Review } from './report.ts';
import { acceptedWords } from './words.ts';

/** A stretch of a document of one of the two versions. */
export interface LinePlace {
  readonly uri: string;
  readonly range: Range;
}

export interface ReviewLine {
  readonly fingerprint: string;
  readonly class: ChangeClass;
  readonly heading: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Where it is seen in the base, and in the set as it is now. */
  readonly base: LinePlace | null;
  readonly head: LinePlace | null;
  /** Who accepted it and why, in words. */
  readonly accepted: string | null;
}

/** In the order of the report. */
export function reviewLines({ report, behind, language }: Review): ReviewLine[] {
  return report.changes.flatMap((reported) => {
    const found = behind.get(reported);
    return found ? [lineOf(reported, found, reviewWords(language))] : [];
  });
}

function lineOf(
  reported: ReportedChange,
  { change, comparison, heading }: Behind,
  say: ReviewWords,
): ReviewLine {
  const { base, head } = comparison;
  const place = (version: ChangePlace['version']) =>
    change.places.find((each) => each.version === version)?.at;
  const around = head.byId.get(change.to[0] ?? '');
  return {
    fingerprint: reported.fingerprint,
    class: reported.class,
    heading,
    what: reported.what,
    before: reported.before,
    after: reported.after,
    base: placed(base.project, place('base')),
    // What was taken out of a question is told at the question.
    head: placed(head.project, place('head') ?? (around && placeOfEntry(around))),
    accepted: acceptedWords(reported, say) ?? null,
  };
}

function placed(project: Project, at: Span | undefined): LinePlace | null {
  const document = at && project.documentOf(at.chunk);
  return document ? { uri: document.uri, range: at.chunk.rangeOf(at) } : null;
}

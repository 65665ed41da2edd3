/** One of two versions that are compared: a set of a project, with its entries and what they name. */
import { type Answer, answerFrom, type WrittenAnswer } from '../../model/answers.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import type { Base } from '../../project/base.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { type VersionEntry, versionEntries } from './entries.ts';

/** A text where it is written. */
export interface PlacedText {
  readonly scalar: Scalar;
  readonly reading: Reading;
}

export class Version {
  readonly project: Project;
  readonly set: QuestionSet;
  readonly entries: readonly VersionEntry[];
  readonly byId: ReadonlyMap<string, VersionEntry>;
  /** Guidance that stands in documents of its own, by the id that it is for. */
  readonly guidance: ReadonlyMap<string, PlacedText>;

  constructor(project: Project, set: QuestionSet) {
    this.project = project;
    this.set = set;
    this.entries = versionEntries(set);
    this.byId = firstById(this.entries);
    this.guidance = guidanceIn(set);
  }

  get number(): string | undefined {
    return this.set.model?.version?.value;
  }

  /** How a question is answered, its shared list looked up. */
  answer(written: WrittenAnswer | undefined): Answer | undefined {
    return answerFrom(written, (name) => this.set.defined('list', name)[0]?.model);
  }

  /** The reading in which a shared answer list is written. */
  listReading(name: string): Reading | undefined {
    return this.set.defined('list', name)[0]?.reading;
  }
}

const ofBases = new WeakMap<Base, Version>();

/** The version that a base holds, read once: nothing in it is ever edited. */
export function versionOfBase(base: Base): Version {
  const known = ofBases.get(base);
  if (known) return known;
  const version = new Version(base.project, base.set);
  ofBases.set(base, version);
  return version;
}

/** Of entries with the same id the first counts: that there are several is a finding of its own. */
function firstById(entries: readonly VersionEntry[]): Map<string, VersionEntry> {
  const found = new Map<string, VersionEntry>();
  for (const entry of entries)
    if (entry.kind !== 'section' && entry.id !== undefined && !found.has(entry.id))
      found.set(entry.id, entry);
  return found;
}

function guidanceIn(set: QuestionSet): Map<string, PlacedText> {
  const found = new Map<string, PlacedText>();
  for (const { kind, readings } of set.inReadingOrder()) {
    if (kind !== 'guidance') continue;
    for (const reading of readings) {
      if (reading.role !== 'guidance entry') continue;
      const { id, guidance } = reading.model ?? {};
      if (id && guidance) found.set(withoutSpaces(id.value), { scalar: guidance, reading });
    }
  }
  return found;
}

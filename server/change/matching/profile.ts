/** What is known of an entry when its counterpart in the other version is looked for. */
import type { Answer } from '../../model/answers.ts';
import { askedKind, headingOf, type VersionEntry, versionText } from '../version/entries.ts';
import type { Version } from '../version/version.ts';
import { type Bag, bagOf } from './words.ts';

export interface Profile {
  readonly entry: VersionEntry;
  /** Its place in the list in which it is compared. */
  readonly index: number;
  readonly id: string | undefined;
  readonly text: string;
  readonly words: Bag;
  readonly guidance: Bag;
  /** The sort of thing that it is: a judgement is no explanation, whatever they ask. */
  readonly sort: string;
  /** Judgement, information and so on, where it says. */
  readonly kind: string | undefined;
  /** What can be chosen: codes, and the words of labels. */
  readonly options: ReadonlySet<string>;
  readonly heading: VersionEntry | undefined;
}

const NO_WORDS: Bag = new Map();

export function profilesOf(version: Version, entries: readonly VersionEntry[]): Profile[] {
  return entries.map((entry, index) => profileOf(version, entry, index));
}

const known = new WeakMap<VersionEntry, Profile>();

/** Texts are taken apart once, in however many lists an entry is compared. */
function profileOf(version: Version, entry: VersionEntry, index: number): Profile {
  const profile = known.get(entry) ?? read(version, entry);
  known.set(entry, profile);
  return { ...profile, index };
}

function read(version: Version, entry: VersionEntry): Profile {
  const { kind, id, model, parent, question } = entry;
  const stem = kind === 'row' && parent ? `${versionText(parent)} ` : '';
  const text = `${stem}${versionText(entry)}`.replace(/\s+/g, ' ').trim();
  const guidance = model.guidance ?? (id === undefined ? undefined : version.guidance.get(id)?.scalar);
  const written = askedKind(entry);
  return {
    entry,
    index: 0,
    id,
    text,
    words: bagOf(text),
    guidance: guidance ? bagOf(guidance.value) : NO_WORDS,
    sort: question?.rows ? 'grid' : sortOf(written, kind),
    kind: written,
    options: optionsIn(version.answer(question?.answer)),
    heading: headingOf(entry),
  };
}

/**
 * What is judged may become information, and the other way; what explains another answer is another sort of thing, and so
 * is a grid, which has no answer but those of its rows.
 */
function sortOf(kind: string | undefined, entry: VersionEntry['kind']): string {
  if (entry === 'section' || entry === 'key question') return entry;
  return kind === 'judgement' || kind === 'information' || kind === undefined ? 'question' : kind;
}

function optionsIn(answer: Answer | undefined): ReadonlySet<string> {
  if (!answer) return new Set();
  if (answer.options.length === 0) return new Set([`a ${answer.form}`]);
  return new Set(
    answer.options.map(({ key, value }) => (value?.label?.value ?? key.value).toLowerCase().trim()),
  );
}

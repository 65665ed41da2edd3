/** Writes the documents of a set from an outline. */
import { GRAMMAR_WORDS } from '../../../syntax/conditions/words.ts';
import { fileSlug } from '../../drafts/slug.ts';
import { type Block, type SourcePlace, wordsOfBlocks } from '../document.ts';
import type { AnswerGuess, SharedList } from '../guesses/answer.ts';
import { Skips } from '../guesses/skips.ts';
import { markdownOf } from '../markdown.ts';
import type { Outline, OutlineEntry } from '../understanding/outline.ts';
import { importedChangesText } from './changes.ts';
import { type ImportedSection, sectionsOf } from './drafts.ts';
import type { EntryContext } from './entry-fields.ts';
import { frontOf } from './front.ts';
import { importedManifestText } from './manifest.ts';
import { resultsFiles } from './results.ts';
import { importedSectionText } from './section.ts';
import { besideThemes, isOfStandards, standardsText } from './standards.ts';
import { translationOf } from './translation.ts';

export interface SetFile {
  readonly name: string;
  readonly text: string;
  /** Where each entry of a section stands in the source. */
  readonly places?: readonly SourcePlace[];
}

/** The documents of a set, the manifest last. */
export function setFiles(outline: Outline, name: string): SetFile[] {
  const front = frontOf(outline.title, outline.guidance, name, wordsOf(outline));
  const ids = new Set(outline.sections.flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? [])));
  const lists = new Set<SharedList>();
  const begins = outline.sections.flatMap(({ title, entries }) => {
    const first = entries.find(({ id }) => id !== undefined)?.id;
    return first === undefined ? [] : [[title, first] as const];
  });
  const skips = new Skips([...ids], outline.style, begins);
  const answers = new Map<string, AnswerGuess>();
  const taken = new Set<string>();
  const isStandards = isOfStandards(outline);
  const drafts = isStandards ? [] : sectionsOf(outline);
  const sections = drafts.map((draft): SetFile => {
    const title = titleOf(draft);
    const id = freeName(fileSlug(title).slice(0, 60), taken);
    const context: EntryContext = {
      style: outline.style,
      ids,
      section: title,
      judged: undefined,
      before: undefined,
      answers,
      lists,
      skips,
    };
    const places = draft.entries.map(({ entry }) => entry.at);
    return { name: `${id}.carag.yaml`, text: importedSectionText(id, title, draft, context), places };
  });
  const translations = drafts.flatMap((draft, index) => translationOf(draft, sections[index]!.name) ?? []);
  const changes =
    outline.changes.length > 0
      ? [{ name: 'changes.carag.yaml', text: importedChangesText(outline.changes) }]
      : [];
  const standards = isStandards ? [{ name: 'standards.carag.yaml', text: standardsText(outline) }] : [];
  const results = outline.results && resultsFiles(outline.results);
  const manifest = importedManifestText({
    ...front,
    doubts: [...front.doubts, ...(outline.doubts ?? []), ...(results?.doubts ?? [])],
    style: outline.style,
    languages: translations.length > 0 ? ['en', 'cy'] : [front.language],
    sections: sections.map((section) => section.name),
    lists,
    guidance: markdownOf(isStandards ? [...front.guidance, ...besideThemes(outline)] : front.guidance),
  });
  return [
    ...sections,
    ...translations,
    ...standards,
    ...(results?.files ?? []),
    ...changes,
    { name: 'carag.yaml', text: manifest },
  ];
}

function titleOf({ title, entries }: ImportedSection): string {
  if (title !== '') return title;
  const letters = entries.map(({ entry }) => /^(?:[A-Z]+|\d+(?=\.))/.exec(entry.id ?? '')?.[0]).find(Boolean);
  if (letters === undefined) return 'Questions';
  // “Questions 1” would refer to question 1.
  return /^\d/.test(letters) ? `Part ${letters}` : `Questions ${letters}`;
}

/** The names of documents that are no sections. */
const OURS = new Set(['changes', 'carag', 'standards', 'ratings', 'results']);

function freeName(stem: string, taken: Set<string>): string {
  const safe = GRAMMAR_WORDS.has(stem) || OURS.has(stem) ? `${stem}-section` : stem.replace(/-$/, '');
  let name = safe;
  for (let number = 2; taken.has(name); number++) name = `${safe}-${number}`;
  taken.add(name);
  return name;
}

function wordsOf({ guidance, sections }: Outline): string {
  const blocks: readonly Block[] = [
    ...guidance,
    ...sections.flatMap((section) => [
      ...section.guidance,
      ...section.entries.slice(0, 20).flatMap(({ parts }) => Object.values(withoutWelsh(parts)).flat()),
    ]),
  ];
  return wordsOfBlocks(blocks.slice(0, 400));
}

const withoutWelsh = ({
  'welsh-text': _text,
  'welsh-guidance': _guidance,
  ...parts
}: OutlineEntry['parts']) => parts;

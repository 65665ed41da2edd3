/** Finds every place that speaks of an option by its code: conditions, cases, settings beside answers, rows that it brings. */
import { rowsFrom } from '../../model/questions.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { composed } from '../../text/signs/composed.ts';
import { holds } from './at.ts';
import { readingsThatMention, usesInSet } from './names.ts';
import { answerAt, type OptionAt, valuesOf } from './options.ts';
import { listPath, type Use } from './uses.ts';

/** An option with what has it: a question, a row, an answer list or a fact. */
export interface PlacedOption {
  readonly home: Definition;
  /** Its code, where it is written. */
  readonly key: Scalar;
}

/** The option that was found at a position; undefined where what has it has no name. */
export function placedOption(project: Project, { chunk, key }: OptionAt): PlacedOption | undefined {
  const reading = project.documentOf(chunk)?.readings.find((each) => each.chunk === chunk);
  const homes = reading?.definitions.filter(({ node }) => node && holds(node, key.start)) ?? [];
  // Of a row and the question around it, the row comes last.
  const home = homes.at(-1);
  return home && { home, key };
}

/** Every place that speaks of an option by its code, but for the one where it is written. */
export function optionUses(project: Project, set: QuestionSet, option: PlacedOption): Span[] {
  return usesInSet(set, [...wantedUses(project, set, option)]);
}

/** By what names an option is given: those of what it answers, and the rows that it brings elsewhere. */
export function optionNames(
  project: Project,
  set: QuestionSet,
  option: PlacedOption,
): { readonly answers: ReadonlySet<string>; readonly rows: ReadonlySet<string> } {
  const answers = new Set(speakersOf(project, set, option));
  const code = composed(option.key.value);
  const stems = [...answers].flatMap((of) => [...broughtRows(project, set, of)]);
  return { answers, rows: new Set(stems.map((stem) => `${stem}/${code}`)) };
}

type Wanted = Pick<Use, 'is' | 'name' | 'of'>;

function* wantedUses(project: Project, set: QuestionSet, { home, key }: PlacedOption): Generator<Wanted> {
  const name = composed(key.value);
  const speakers = new Set(speakersOf(project, set, { home, key }));
  for (const of of speakers) {
    yield { is: 'code', name, of };
    // In the path of a translated text a row comes before an option of the same code.
    if (set.defined('id', `${of}/${name}`).length === 0) yield { is: 'part', name, of };
    for (const stem of broughtRows(project, set, of)) yield { is: 'part', name, of: stem };
  }
}

/** The names by which what is answered with an option is spoken of. */
function* speakersOf(project: Project, set: QuestionSet, { home, key }: PlacedOption): Generator<string> {
  if (home.space === 'list') {
    yield listPath(home.name);
    for (const reading of readingsThatMention(project, set, home)) yield* speakersIn(reading, set, key);
  } else if (home.space === 'fact') {
    if (valuesOf(home).some((each) => each.key === key)) yield home.name;
  } else yield* speakersIn(home.reading, set, key);
}

/** The questions and rows of a reading that are answered with an option, and the rows that others bring them. */
function* speakersIn(reading: Reading, set: QuestionSet, key: Scalar): Generator<string> {
  for (const definition of reading.definitions) {
    if (!answerAt(set, definition)?.options.some((each) => each.key === key)) continue;
    yield definition.name;
    if (definition.parent !== undefined && definition.kind === 'row') yield definition.parent;
    if (definition.kind !== 'question' || !rowsFrom(definition.model)) continue;
    for (const { name } of subjectOf(set, definition.name)?.rows ?? []) yield name;
  }
}

/** The questions whose rows are the chosen options of another. */
function* broughtRows(project: Project, set: QuestionSet, from: string): Generator<string> {
  for (const { definitions } of readingsThatMention(project, set, { space: 'id', name: from }))
    for (const definition of definitions)
      if (definition.kind === 'question' && rowsFrom(definition.model)?.value.replace(/\s/g, '') === from)
        yield definition.name;
}

/** The fields of an entry as YAML, with what was guessed of it. */
import type { IdStyle } from '../../../model/ids.ts';
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { shortened } from '../../../text/wording/shortened.ts';
import { literal } from '../../convert/literal.ts';
import { type Block, wordsOfBlocks } from '../document.ts';
import { type AnswerGuess, guessedAnswer, type SharedList, tellsHowMany } from '../guesses/answer.ts';
import { type Guess, guessInWords } from '../guesses/guess.ts';
import { guessedKind, type Kind, type PrintedQuestion } from '../guesses/kind.ts';
import { isLineOfOptions, partedOptions } from '../guesses/options.ts';
import { linked } from '../guesses/references.ts';
import { askWhen, goesElsewhere, mayRoute, type Routed } from '../guesses/routing.ts';
import type { SaidAnswers } from '../guesses/said-condition.ts';
import type { Skips, Ways } from '../guesses/skips.ts';
import { markdownOf } from '../markdown.ts';
import type { OutlineEntry } from '../understanding/outline.ts';
import { questionTextOf } from './question-text.ts';
import { rowsIn } from './rows.ts';

/** What is known of a set while its entries are written. */
export interface EntryContext {
  readonly style: IdStyle;
  readonly ids: ReadonlySet<string>;
  readonly section: string;
  /** The last question of the section that is judged, and the kind of the last of any. */
  judged: string | undefined;
  before: Kind | undefined;
  /** The answer of each question that came before, by its id. */
  readonly answers: Map<string, AnswerGuess>;
  readonly lists: Set<SharedList>;
  readonly skips: Skips;
}

/** A name with its value, as lines of YAML. */
export interface WrittenField {
  readonly name: string;
  readonly lines: readonly string[];
}

const scalar = (name: string, value: string): WrittenField => ({
  name,
  lines: [`${name}: ${yamlScalar(value)}`],
});
const prose = (name: string, value: string): WrittenField => ({ name, lines: literal(name, value) });

/** What is guidance of an entry that is no question, whatever column it stood in. */
const BESIDE_TEXT = [
  'criteria',
  'indicators',
  'guidance',
  'kind',
  'answer',
  'routing',
  'respondent',
] as const;

/** The fields of a key question. */
export function keyQuestionFields(entry: OutlineEntry, context: EntryContext): WrittenField[] {
  context.judged = undefined;
  context.before = undefined;
  const { text, doubts } = questionTextOf(entry);
  const guidance = guidanceOf(entry, context, BESIDE_TEXT);
  return [
    ...named(entry),
    ...worded(text),
    ...guidance.fields,
    ...openField([...entry.doubts, ...doubts, ...guidance.doubts]),
  ];
}

/** The fields of a note: what is shown and asks nothing. */
export function noteFields(entry: OutlineEntry, context: EntryContext): WrittenField[] {
  const text = wordsOfBlocks(entry.parts.text ?? []);
  const printed = wordsOfBlocks(entry.parts.routing ?? []);
  const routed = { id: undefined, text: '', guidance: '', printed, style: context.style };
  const when = askWhen(routed, saidAnswers(context));
  const beside = BESIDE_TEXT.filter((part) => part !== 'routing' || !when);
  const rest = markdownOf(beside.flatMap((part) => entry.parts[part] ?? []));
  return [
    scalar('kind', 'note'),
    ...(when ? [{ name: 'ask-when', lines: [`ask-when: ${when.value}`] }] : []),
    scalar('text', text),
    ...(rest === '' ? [] : [prose('guidance', rest)]),
    ...openField([
      ...(when ? [guessInWords('Asked', `when ${when.value}`, when)] : []),
      ...(entry.isSure
        ? []
        : ['This stands between questions and asks nothing: is it a note, or guidance on one of them?']),
    ]),
  ];
}

/** The fields of a question. */
export function questionFields(entry: OutlineEntry, context: EntryContext): WrittenField[] {
  const { parts } = entry;
  const rows = rowsIn(parts.text, entry.id, context);
  const found = questionTextOf(rows ? { ...entry, parts: { ...parts, text: [...rows.text] } } : entry);
  const { text } = found;
  const said = wordsOfBlocks([...(parts.indicators ?? []), ...(parts.guidance ?? [])]);
  const asked: PrintedQuestion = {
    id: entry.id,
    text,
    guidance: said.slice(0, 600),
    // A narrow column parts a word: “judgem ent”.
    kindCell: wordsOfBlocks(parts.kind ?? []).replace(/\s+/g, ''),
    section: context.section,
    before: context.before,
  };
  const kind = guessedKind(asked);
  const explains = kind.value === 'explanation' ? context.judged : undefined;
  const usable: Guess<Kind> =
    kind.value === 'explanation' && explains === undefined
      ? { value: 'narrative', confidence: 'unsure', why: 'it asks for reasons, but of what cannot be told' }
      : withOptionsOf(kind, entry);
  const answer = guessedAnswer({
    kind: usable.value,
    text,
    options: entry.options,
    typed: entry.typed,
    printed: printedOptions(text, parts.answer),
    items: itemsOf(parts.guidance),
    choices: choicesIn(parts.guidance) ?? choicesBelow(text, parts.guidance),
  });
  const routed: Routed = {
    id: entry.id,
    text,
    guidance: said,
    printed: wordsOfBlocks(parts.routing ?? []),
    style: context.style,
  };
  const passed = context.skips.over(entry.id);
  const when = askWhen(routed, saidAnswers(context)) ?? passed;
  const criteria = criteriaOf(entry);
  const guidance = guidanceOf(entry, context, criteria.areAll ? ['guidance'] : ['criteria', 'guidance']);
  note(entry, usable.value, answer.value, context);
  const goesOn = context.skips.note(entry.id, waysOf(entry, `${text} ${said}`), saidAnswers(context));
  return [
    ...named(entry),
    scalar('kind', usable.value),
    ...(explains === undefined ? [] : [scalar('explains', explains)]),
    ...(when ? [{ name: 'ask-when', lines: [`ask-when: ${when.value}`] }] : []),
    ...worded(text),
    ...(rows ? [{ name: 'rows', lines: rows.lines }] : []),
    { name: 'answer', lines: answer.value.lines },
    ...criteriaField(criteria.ids),
    ...indicatorsOf(parts.indicators, entry.id, context),
    ...guidance.fields,
    ...openField([
      ...(entry.id === undefined ? ['No id is printed for this question: give it one.'] : []),
      ...entry.doubts,
      ...found.doubts,
      ...(rows ? [rows.doubt] : []),
      ...(usable.confidence === 'sure' ? [] : [guessInWords('Kind', usable.value, usable)]),
      ...(answer.confidence === 'sure' ? [] : [guessInWords('Answer', answer.value.words, answer)]),
      ...(explains === undefined
        ? []
        : [`It explains ${explains} (likely: that is the judgement above it).`]),
      ...(when ? [guessInWords('Asked', `when ${when.value}`, when)] : goesOn ? [] : maybeRouted(routed)),
      ...respondentDoubt(parts.respondent),
      ...guidance.doubts,
    ]),
  ];
}

/** A question that could be judged is not, where neither yes nor a rating can be answered: “Do you own or rent it?” */
function withOptionsOf(kind: Guess<Kind>, { options }: OutlineEntry): Guess<Kind> {
  const isJudged =
    !options ||
    options.options.some(({ label }) => /^(?:yes|fully|met|good|oes|ydy|oui|ja|sí)\b/i.test(label));
  return isJudged || kind.value !== 'judgement' || kind.confidence === 'sure'
    ? kind
    : { value: 'information', confidence: 'likely', why: 'none of its options says that it is so' };
}

const saidAnswers = ({ answers, style }: EntryContext): SaidAnswers => ({
  style,
  has: (id) => answers.has(id),
  codeOf: (id, label) => answers.get(id)?.codes.get(label),
  hasOptions: (id) => (answers.get(id)?.codes.size ?? 0) > 0,
});

/** What is said of where to go on: in words, and at options. */
const waysOf = ({ parts, options }: OutlineEntry, said: string): Ways => ({
  said: [said, wordsOfBlocks(parts.answer ?? []), wordsOfBlocks(parts.routing ?? [])].join(' '),
  options: options?.options ?? [],
});

/** Remembers what later questions may speak of. */
function note({ id }: OutlineEntry, kind: Kind, answer: AnswerGuess, context: EntryContext): void {
  context.before = kind;
  if (kind === 'judgement' || kind === 'summary') context.judged = id;
  if (id !== undefined) context.answers.set(id, answer);
  if (answer.list) context.lists.add(answer.list);
}

function named({ id, printed }: OutlineEntry): WrittenField[] {
  return [
    ...(id === undefined ? [] : [scalar('id', id)]),
    ...(printed === undefined || printed === '' || printed === id ? [] : [scalar('printed', printed)]),
  ];
}

const worded = (text: string) => (text === '' ? [] : [scalar('text', text)]);

type Part = keyof OutlineEntry['parts'];

/** The guidance, with links where it names questions. */
function guidanceOf({ parts, id }: OutlineEntry, context: EntryContext, names: readonly Part[]) {
  const markdown = markdownOf(names.flatMap((name) => parts[name] ?? []));
  const { markdown: text, links } = linked(markdown, id, context);
  return {
    fields: text === '' ? [] : [prose('guidance', text)],
    doubts: links.length === 0 ? [] : [`Made links: ${links.join(', ')} (sure: there are such questions).`],
  };
}

const NUMBERS = /\d{1,2}(?:\.\d{1,2}){1,3}/g;

/** The criteria of an entry; where its column says more than these, that is kept in the guidance. */
function criteriaOf({ parts, beside }: OutlineEntry): {
  readonly ids: readonly string[];
  readonly areAll: boolean;
} {
  const text = wordsOfBlocks(parts.criteria ?? []);
  const ids = [...new Set([...beside, ...(text.match(NUMBERS) ?? [])])];
  return { ids, areAll: !/\p{L}/u.test(text) };
}

function criteriaField(ids: readonly string[]): WrittenField[] {
  if (ids.length === 0) return [];
  return [{ name: 'criteria', lines: [`criteria: [${ids.map((id) => `"${id}"`).join(', ')}]`] }];
}

function indicatorsOf(
  blocks: readonly Block[] = [],
  own: string | undefined,
  context: EntryContext,
): WrittenField[] {
  const items = blocks.flatMap((block) => {
    const { markdown } = linked(markdownOf([block]), own, context);
    return markdown.startsWith('- ') ? markdown.slice(2).split(/\n(?:\n)?- /) : [markdown];
  });
  const kept = items.filter((item) => item.trim() !== '');
  if (kept.length === 0) return [];
  const lines = kept.flatMap((item) => itemLines(item));
  return [{ name: 'indicators', lines: ['indicators:', ...lines] }];
}

function itemLines(item: string): string[] {
  const flat = item.split('\n').map((line) => line.trimEnd());
  if (flat.length === 1) return [`  - ${yamlScalar(flat[0]!)}`];
  const [head, ...rest] = literal('x', item);
  return [`  - ${head!.slice('x: '.length)}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))];
}

/** What is printed for the answer; where boxes are to be ticked, how many of them. */
function printedOptions(text: string, blocks: readonly Block[] = []): string[] {
  const items = itemsOf(blocks);
  const boxes = blocks.find((block) => block.is === 'prose' && block.boxes);
  if (boxes?.is !== 'prose' || /^yes$/i.test(items[0] ?? '')) return items;
  const isAny = boxes.boxes === 'any' && !/\b(?:only|select|tick|choose) one\b|^how (?!many of)/i.test(text);
  return [isAny || /\ball that apply\b/i.test(text) ? 'Select all that apply:' : 'Select one:', ...items];
}

/** The items of lists, and the lines of what is no list. */
function itemsOf(blocks: readonly Block[] = []): string[] {
  return blocks.flatMap((block) => {
    if (block.is !== 'prose') return [];
    if (!block.markdown.startsWith('- '))
      return /[/;|]/.test(block.plain) || isLineOfOptions(block.plain)
        ? partedOptions(block.plain)
        : [block.plain];
    return block.markdown
      .slice(2)
      .split(/\n{1,2}- /)
      .map((item) =>
        item
          .replace(/\\(?=[^\w\s])|\*\*/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
  });
}

/** “Select one:” with the list below it. */
function choicesIn(blocks: readonly Block[] = []): string[] | undefined {
  const at = blocks.findIndex((block) => block.is === 'prose' && tellsHowMany(block.plain));
  const [line, list] = at < 0 ? [] : blocks.slice(at, at + 2);
  if (line?.is !== 'prose' || list?.is !== 'prose' || !list.markdown.startsWith('- ')) return undefined;
  return [line.plain, ...itemsOf([list])];
}

/** The list right below a question that says how many of it are to be chosen: “(tick all that apply)”. */
function choicesBelow(text: string, [list]: readonly Block[] = []): string[] {
  const [, how] = /\(((?:tick|select|choose) (?:all|any|one)\b[^()]{0,30})\)/i.exec(text) ?? [];
  if (how === undefined || list?.is !== 'prose' || !list.markdown.startsWith('- ')) return [];
  return [/one/i.test(how) ? 'Select one:' : 'Select all that apply:', ...itemsOf([list])];
}

function maybeRouted(routed: Routed): string[] {
  const words = mayRoute(routed);
  return words === undefined
    ? []
    : [
        goesElsewhere(words)
          ? `“${shortened(words, 240)}” may say where to go on after an answer: write under “ask-when” of the questions between when they are asked.`
          : `“${shortened(words, 240)}” may say when it is asked: write that under “ask-when”.`,
      ];
}

function respondentDoubt(blocks: readonly Block[] = []): string[] {
  const words = wordsOfBlocks(blocks);
  return words === '' ? [] : [`Answered by “${words}”: say so under “respondent”.`];
}

function openField(doubts: readonly string[]): WrittenField[] {
  return doubts.length === 0 ? [] : [prose('open', doubts.join('\n'))];
}

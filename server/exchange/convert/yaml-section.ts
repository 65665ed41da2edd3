/** Takes a YAML section apart into entries, fields and comments from which Markdown can be written. */
import type { Mapping, Sequence } from '../../syntax/tree.ts';
import { readYaml } from '../../syntax/yaml/yaml.ts';
import { nextLine } from '../../text/lines.ts';
import { fieldsOf, type PlacedField } from './fields.ts';
import type { EntryHead, Note, Obstacle, SectionParts } from './parts.ts';
import { YamlText } from './yaml-text.ts';

/** The parts of a section that is written as YAML, and what of it Markdown has no place for. */
export function readYamlSection(text: string): SectionParts & { readonly obstacles: readonly Obstacle[] } {
  const { root } = readYaml(text);
  const reader = new Reader(new YamlText(text));
  const entries = root?.type === 'mapping' ? reader.entriesOf(root, 0, 0, text.length) : [];
  const [head = { level: 0, at: 0, above: [], fields: [], below: [], after: [] }, ...rest] = entries;
  return { head, entries: rest, obstacles: reader.obstacles };
}

/** The lists of entries that a section, a key question and a question hold. */
const LISTS: readonly (readonly string[])[] = [['key-questions', 'questions'], ['questions'], []];

const isEmpty = ({ value }: PlacedField) => !value || (value.type === 'sequence' && value.items.length === 0);

class Reader {
  readonly obstacles: Obstacle[] = [];
  private readonly source: YamlText;

  constructor(source: YamlText) {
    this.source = source;
  }

  /** The entry that a mapping is, and those in its lists; their comments lie between `from` and `to`. */
  entriesOf(mapping: Mapping, level: EntryHead['level'], from: number, to: number): EntryHead[] {
    const { above, fields, below } = fieldsOf(this.source, mapping, from, to);
    const isList = ({ name }: PlacedField) => LISTS[level]!.includes(name);
    const lists = fields.filter(isList);
    if (level === 0) this.checkOrder(lists);
    const around: Note[] = [];
    const inside: EntryHead[] = [];
    for (const list of lists) {
      const isLast = list === fields.at(-1) && !isEmpty(list);
      const { notes, entries } = this.list(list, level, isLast ? to : list.to);
      around.push(...notes);
      inside.push(...entries);
    }
    const endsInEntry = inside.length > 0 && lists.at(-1) === fields.at(-1) && !isEmpty(lists.at(-1)!);
    const column = this.source.columnOf(mapping.start);
    const isInside = ({ at }: Note) => this.source.columnOf(at) >= column;
    const own: EntryHead = {
      level,
      at: mapping.start,
      above,
      fields: fields.filter((field) => !isList(field)),
      below: [...around, ...(endsInEntry ? [] : below.filter(isInside))],
      after: endsInEntry ? [] : below.filter((note) => !isInside(note)),
    };
    return [own, ...inside];
  }

  /** The entries of a list up to `to`, and the comments above and in it that belong to none of them. */
  private list(
    list: PlacedField,
    level: EntryHead['level'],
    to: number,
  ): { notes: Note[]; entries: EntryHead[] } {
    const { name, value, from, notes } = list;
    if (isEmpty(list)) return { notes: [...notes], entries: [] };
    if (value?.type !== 'sequence' || !value.items.every((item) => item?.type === 'mapping')) {
      const message = `“${name}” holds something that is no question, so it cannot be written under a heading.`;
      this.obstacles.push({ at: from, message });
      return { notes: [], entries: [] };
    }
    const starts = this.starts(value, nextLine(this.source.text, from));
    const itemLevel = level === 0 && name === 'key-questions' ? 1 : 2;
    const entries = value.items.flatMap((item, index) =>
      this.entriesOf(item as Mapping, itemLevel, starts[index]!, starts[index + 1] ?? to),
    );
    const first = starts[0]!;
    return { notes: notes.filter(({ at }) => at < first), entries };
  }

  /** Where each item of a list starts, with the comments right above its dash that are no deeper than that. */
  private starts(list: Sequence, from: number): number[] {
    const { source } = this;
    if (source.text[list.start] === '[') return list.items.map((item) => item!.start);
    const column = source.columnOf(list.start);
    let bound = from;
    return list.items.map((item) => {
      let start = source.lineOf(item!.start);
      while (start > bound && source.text[start + column] !== '-') start = source.lineOf(start - 1);
      for (let line = start; line > bound; ) {
        line = source.lineOf(line - 1);
        const comment = source.ownComment(line);
        if (!comment || source.columnOf(comment.start) > column) break;
        start = line;
      }
      bound = nextLine(source.text, item!.start);
      return start;
    });
  }

  /** In Markdown a question belongs to the key question above it. */
  private checkOrder(lists: readonly PlacedField[]): void {
    const [first, second] = lists.filter((list) => !isEmpty(list));
    if (first?.name !== 'key-questions' || !second) return;
    const message =
      'These questions follow the key questions, and in Markdown would belong to the last of them: put “questions:” above “key-questions:”.';
    this.obstacles.push({ at: second.from, message });
  }
}

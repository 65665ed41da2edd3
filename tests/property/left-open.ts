/** Writes a set anew so that only some reasons still hold in it; of all others it leaves open whether they do. */
import { parse, stringify } from 'yaml';
import type { Reason } from '../../server/routing/all-cases/entry-routing.ts';
import { parseCondition } from '../../server/syntax/conditions/parse.ts';

type Documents = Readonly<Record<string, string>>;
type Fields = Record<string, unknown>;

/** The same set in which whatever some reasons say may be so or not: a fact of its own decides for each. */
export function leftOpen(documents: Documents, open: readonly Reason[]): Documents {
  const opener = new Opener(documents);
  for (const reason of open) opener.leave(reason);
  return opener.documents();
}

class Opener {
  private readonly parsed: Record<string, Fields>;
  private facts = 0;
  /** Of each condition, the parts that are left open, by their number. */
  private readonly parts = new Map<Fields, Map<number, string>>();

  constructor(documents: Documents) {
    this.parsed = Object.fromEntries(
      Object.entries(documents).map(([path, text]) => [path, parse(text, { schema: 'failsafe' }) as Fields]),
    );
    for (const question of this.questions()) spellOutRows(question);
  }

  documents(): Documents {
    for (const [entry, parts] of this.parts) {
      const field = entry['ask-when'] === undefined ? 'only-when' : 'ask-when';
      entry[field] = withParts(entry[field] as string, parts);
    }
    return Object.fromEntries(Object.entries(this.parsed).map(([path, fields]) => [path, stringify(fields)]));
  }

  leave({ key, is, whose, says }: Reason): void {
    const entry = this.entry(whose);
    const last = key.slice(key.lastIndexOf(' ') + 1);
    switch (is) {
      case 'condition': {
        const parts = this.parts.get(entry) ?? new Map<number, string>();
        this.parts.set(entry, parts.set(Number(last), this.openTest()));
        return;
      }
      case 'explains':
        delete entry.explains;
        entry['ask-when'] = this.openTest();
        return;
      case 'rows':
        this.entry(key.slice('rows '.length))['ask-when'] = this.openTest();
        return;
      case 'offer':
        (entry['only-when'] as Fields)[last] = this.openTest();
        return;
      case 'options':
        leaveOptions(entry);
        return;
      case 'settled':
        delete entry['answered-by'];
        return;
      case 'limit':
        leaveLimit(key.slice(`limit ${whose} `.length), entry);
        return;
      default:
        throw new Error(`Nothing in these sets is so because it is “${is}”: ${says}.`);
    }
  }

  /** A test that holds or not, whatever else is so. */
  private openTest(): string {
    const name = `open${++this.facts}`;
    // What others rest on stands before them.
    this.manifest.facts = {
      [name]: { 'one-of': { so: 'So', other: 'Other' } },
      ...(this.manifest.facts as Fields),
    };
    return `${name} is so`;
  }

  private get manifest(): Fields {
    return this.parsed['carag.yaml']!;
  }

  private questions(): Fields[] {
    return this.keyQuestions().flatMap(({ questions }) => questions as Fields[]);
  }

  private keyQuestions(): Fields[] {
    return Object.values(this.parsed).flatMap((each) => (each['key-questions'] ?? []) as Fields[]);
  }

  private entry(whose: string): Fields {
    const [, section] = /^the section (.*)$/.exec(whose) ?? [];
    const [, fact = whose] = /^the fact (.*)$/.exec(whose) ?? [];
    const [stem, row] = whose.split('/');
    const question = this.questions().find(({ id }) => id === stem);
    const found =
      section === undefined
        ? row === undefined
          ? (question ?? this.keyQuestions().find(({ id }) => id === whose))
          : ((question!.rows as Fields)[row] as Fields)
        : Object.values(this.parsed).find(({ id }) => id === section);
    return found ?? ((this.manifest.facts as Fields)[fact] as Fields);
  }
}

/** Rows with all that they have of their question, so that each can be changed by itself. */
function spellOutRows(question: Fields): void {
  const rows = question.rows as Record<string, Fields | string> | undefined;
  if (!rows) return;
  const own = ({ answer, optional }: Fields) =>
    structuredClone({ answer, ...(optional ? { optional } : {}) });
  if (typeof rows.from !== 'string')
    question.rows = Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [
        name,
        { ...own(question), ...(typeof row === 'string' ? { text: row } : row) },
      ]),
    );
}

/** A condition with some of the parts that must all hold put in other words. */
function withParts(text: string, parts: ReadonlyMap<number, string>): string {
  const { condition } = parseCondition(text);
  const whole = condition?.is === 'and' ? condition.parts : [condition!];
  const words = whole.map((part, at) => parts.get(at) ?? text.slice(part.start, part.end));
  return words.map((each) => (/ and | or /.test(each) ? `(${each})` : each)).join(' and ');
}

function leaveOptions(entry: Fields): void {
  const answer = entry.answer as Fields | undefined;
  const values = (entry['one-of'] ?? entry['any-of']) as Fields | undefined;
  if (answer) answer['listed-in'] = 'Elsewhere';
  else values!.elsewhere = 'Elsewhere';
}

function leaveLimit(limit: string, entry: Fields): void {
  const answer = (entry.answer ?? entry) as Fields;
  const options = (answer['any-of'] ?? {}) as Record<string, Fields | string>;
  switch (limit) {
    case 'required':
      entry.optional = 'true';
      return;
    case 'at least':
      answer['at-least'] = '0';
      return;
    case 'at most':
      delete answer['at-most'];
      return;
    case 'exclusive':
      // Whether one stands alone is open: alone it is enough.
      if (Number(answer['at-least'] ?? 1) > 1) answer['at-least'] = '1';
      for (const [code, option] of Object.entries(options))
        if (typeof option !== 'string') options[code] = { label: option.label };
      return;
    default:
      delete (answer.number as Fields)[limit];
  }
}

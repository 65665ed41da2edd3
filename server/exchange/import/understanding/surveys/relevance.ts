/** Says the conditions of survey programs in our words: `${age} >= 18 and selected(${help}, 'food')`, `[sex] = '1'`. */
import type { SurveyDialect, SurveyQuestion } from './survey.ts';

/** A question as conditions name it. */
export interface NamedQuestion {
  readonly id: string;
  readonly question: SurveyQuestion;
}

export type QuestionOf = (name: string) => NamedQuestion | undefined;

/** No condition is longer. */
const LONGEST = 4000;
/** Conditions are nested no deeper. */
const DEEPEST = 20;

/** The condition in words that the import reads, such as “3 is 1 and 4 is more than 2”; undefined where any of it cannot be told. */
export function saidRelevance(
  condition: string,
  dialect: SurveyDialect,
  questionOf: QuestionOf,
): string | undefined {
  const tokens = condition.length > LONGEST ? undefined : tokensOf(condition, dialect);
  if (!tokens || tokens.length === 0) return undefined;
  const reader = new Reader(tokens, questionOf);
  const said = reader.either(0);
  return reader.isAtEnd ? said?.words : undefined;
}

type Token =
  | { readonly is: 'name'; readonly name: string; readonly code: string | undefined }
  | { readonly is: 'value'; readonly value: string }
  | { readonly is: 'sign'; readonly sign: string };

const TOKENS: Record<SurveyDialect, RegExp> = {
  xlsform:
    / ?(?:\$\{\s*(?<name>[\w.-]+)\s*\}|(?<text>'[^']*'|"[^"]*")|(?<number>-?\d+(?:\.\d+)?)|(?<sign>[<>!]=|[=<>(),]|count-selected|[a-z]+))/gi,
  redcap:
    / ?(?:\[(?<name>\w+)(?:\((?<code>[\w-]+)\))?\]|(?<text>'[^']*'|"[^"]*")|(?<number>-?\d+(?:\.\d+)?)|(?<sign><>|[<>!]=|[=<>(),]|[a-z]+))/gi,
};

function tokensOf(condition: string, dialect: SurveyDialect): Token[] | undefined {
  const text = condition.replace(/\s+/g, ' ').trim();
  const tokens: Token[] = [];
  let end = 0;
  for (const { index, 0: whole, groups = {} } of text.matchAll(TOKENS[dialect])) {
    // What stands between two tokens is none.
    if (index !== end) return undefined;
    end += whole.length;
    const { name, code, text: quoted, number, sign = '' } = groups;
    if (name !== undefined) tokens.push({ is: 'name', name, code });
    else if (quoted !== undefined) tokens.push({ is: 'value', value: quoted.slice(1, -1).trim() });
    else if (number !== undefined) tokens.push({ is: 'value', value: number });
    else tokens.push({ is: 'sign', sign: sign.toLowerCase() });
  }
  return end === text.length ? tokens : undefined;
}

/** Words, and whether brackets must go around them where they are a part. */
interface Said {
  readonly words: string;
  readonly isJoined: boolean;
}

class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly questionOf: QuestionOf;

  constructor(tokens: readonly Token[], questionOf: QuestionOf) {
    this.tokens = tokens;
    this.questionOf = questionOf;
  }

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  either = (depth: number): Said | undefined => this.joined('or', () => this.both(depth));

  private both = (depth: number): Said | undefined => this.joined('and', () => this.one(depth));

  private joined(word: 'and' | 'or', next: () => Said | undefined): Said | undefined {
    const parts: (Said | undefined)[] = [];
    do parts.push(next());
    while (this.takes(word));
    if (parts.length === 1) return parts[0];
    if (!parts.every((part) => part !== undefined)) return undefined;
    const words = parts.map((part) => (part.isJoined ? `(${part.words})` : part.words));
    return { words: words.join(` ${word} `), isJoined: true };
  }

  private one(depth: number): Said | undefined {
    if (depth > DEEPEST) return undefined;
    if (this.takes('not')) {
      const inner = this.inBrackets(depth);
      return inner && { words: `it is not so that (${inner.words})`, isJoined: true };
    }
    if (this.sees('(')) return this.inBrackets(depth);
    if (this.takes('selected')) return this.selected();
    if (this.takes('count-selected')) return this.counted();
    const named = this.name();
    return named && this.compared(named);
  }

  private inBrackets(depth: number): Said | undefined {
    if (!this.takes('(')) return undefined;
    const inner = this.either(depth + 1);
    return this.takes(')') ? inner : undefined;
  }

  /** `selected(${help}, 'food')` */
  private selected(): Said | undefined {
    if (!this.takes('(')) return undefined;
    const named = this.name();
    const value = this.takes(',') ? this.value() : undefined;
    if (!named || value === undefined || !this.takes(')')) return undefined;
    const { id, question } = named;
    return test(question.how === 'any-of' ? `${id} includes ${value}` : `${id} is ${value}`);
  }

  /** `count-selected(${help}) >= 2` */
  private counted(): Said | undefined {
    if (!this.takes('(')) return undefined;
    const named = this.name();
    const sign = this.takes(')') ? this.sign() : undefined;
    const amount = sign && AMOUNTS[sign];
    const value = this.value();
    if (!named || !amount || !/^\d{1,4}$/.test(value ?? '')) return undefined;
    return test(`${amount} ${value} options are chosen in ${named.id}`);
  }

  private compared({ id, question, code }: NamedQuestion & { code: string | undefined }): Said | undefined {
    const sign = this.sign();
    const value = this.value();
    if (sign === undefined || value === undefined) return undefined;
    if (code !== undefined) return ticked(id, code, sign, value);
    if (value === '') return sign === '=' ? test(`${id} is not answered`) : answered(id, sign);
    const words = COMPARED[sign];
    const isNumber = question.how === 'number' && /^-?\d/.test(value);
    if (question.how === 'one-of' && !/^(?:is|is not)$/.test(words ?? '')) return undefined;
    return words !== undefined && (isNumber || question.how === 'one-of')
      ? test(`${id} ${words} ${value}`)
      : undefined;
  }

  private name(): (NamedQuestion & { code: string | undefined }) | undefined {
    const token = this.tokens[this.at];
    const named = token?.is === 'name' ? this.questionOf(token.name) : undefined;
    if (token?.is !== 'name' || !named) return undefined;
    this.at++;
    return { ...named, code: token.code };
  }

  private value(): string | undefined {
    const token = this.tokens[this.at];
    if (token?.is !== 'value') return undefined;
    this.at++;
    return token.value;
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    if (token?.is !== 'sign') return undefined;
    this.at++;
    return token.sign === '<>' ? '!=' : token.sign;
  }

  private sees(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.is === 'sign' && token.sign === sign;
  }

  private takes(sign: string): boolean {
    const isThere = this.sees(sign);
    if (isThere) this.at++;
    return isThere;
  }
}

const test = (words: string): Said => ({ words, isJoined: false });

const answered = (id: string, sign: string) => (sign === '!=' ? test(`${id} is answered`) : undefined);

/** An option that is ticked: `[help(2)] = '1'`. */
function ticked(id: string, code: string, sign: string, value: string): Said | undefined {
  if (!/^[01]$/.test(value) || !/^!?=$/.test(sign)) return undefined;
  return test(`${id} ${(value === '1') === (sign === '=') ? 'includes' : 'does not include'} ${code}`);
}

const COMPARED: Readonly<Record<string, string>> = {
  '=': 'is',
  '!=': 'is not',
  '>': 'is more than',
  '<': 'is less than',
  '>=': 'is at least',
  '<=': 'is at most',
};

const AMOUNTS: Readonly<Record<string, string>> = {
  '=': 'exactly',
  '!=': 'not exactly',
  '>': 'more than',
  '<': 'fewer than',
  '>=': 'at least',
  '<=': 'at most',
};

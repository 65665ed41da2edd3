/** Guesses when questions are asked, from what stands at the one before: “If no, go to Q6.” passes over those between. */
import { canonicalForm, type IdStyle, withoutSpaces } from '../../../model/ids.ts';
import { shortened } from '../../../text/wording/shortened.ts';
import type { PrintedOption } from '../understanding/outline.ts';
import type { Guess } from './guess.ts';
import type { SaidAnswers } from './said-condition.ts';

const ID = String.raw`(?:question )?((?:section |part |module )[A-Z\d]{1,2}|[A-Z]{0,3} ?\d{1,3}(?:\.\d{1,3}){0,4}[a-zS]?)(?![a-z\d])`;
const WAY = `(?:please )?(?:go|skip|move|jump|proceed|continue)(?: straight| on| ahead)? to `;
const GOES_TO = new RegExp(
  String.raw`\b(if (?:the answer is |answered )?[“"‘']?[^,.;:?=<>→►“”"'‘’]{1,40}?[”"’']?|otherwise),? ${WAY}${ID}`,
  'gi',
);
const STARTS_WITH_ID = new RegExp(`^${ID}`, 'i');
/** No such words stand further down in guidance. */
const LONGEST = 2000;

/** The letter or number of a section: b of “Section B – Plan”. */
const nameOf = (title: string) =>
  /^(?:(?:section|part|module) )?([a-z\d]{1,2})\b/i.exec(title)?.[1]?.toLowerCase();

/** What an answer to a question passes over: all up to another one. */
interface Skip {
  /** The condition under which what is passed over is asked. */
  readonly asked: string;
  readonly until: string;
  readonly says: string;
}

/** What the questions so far pass over. */
export class Skips {
  private readonly order: ReadonlyMap<string, number>;
  private readonly style: IdStyle;
  private readonly sections: readonly (readonly [string, string])[];
  private open: Skip[] = [];

  /**
   * @param ids those of all questions, in order.
   * @param sections the title of each section, with the id that it begins with.
   */
  constructor(ids: readonly string[], style: IdStyle, sections: readonly (readonly [string, string])[] = []) {
    this.sections = sections;
    this.order = new Map(ids.map((id, index) => [id, index]));
    this.style = style;
  }

  /** The question that is named, or with which a section begins that is. */
  private idOf(printed: string): string | undefined {
    const name = /^(?:section|part|module) ([A-Z\d]{1,2})\b/i.exec(printed.trim())?.[1];
    if (name === undefined) {
      const [, id = printed] = STARTS_WITH_ID.exec(printed) ?? [];
      return canonicalForm(withoutSpaces(id), this.style);
    }
    const wanted = name.toLowerCase();
    return this.sections.find(([title]) => nameOf(title) === wanted)?.[1];
  }

  /** When a question is asked, as those before it have it; undefined where none passes over it. */
  over(id: string | undefined): Guess<string> | undefined {
    const own = id === undefined ? undefined : this.order.get(id);
    // Where they lead to may be a key question, which is asked of nobody.
    if (own !== undefined) this.open = this.open.filter(({ until }) => this.order.get(until)! > own);
    const [first] = this.open;
    if (!first) return undefined;
    const value = this.open.map(({ asked }) => asked).join(' and ');
    return { value, confidence: 'likely', why: `it says “${shortened(first.says)}”` };
  }

  /** Takes note of what a question says of where to go on. @returns whether it says so, and all of it is understood. */
  note(id: string | undefined, { said, options }: Ways, answers: SaidAnswers): boolean {
    const own = id === undefined ? undefined : this.order.get(id);
    const ways = [...waysIn(said.slice(0, LONGEST)), ...waysOfOptions(options)];
    if (own === undefined || id === undefined || ways.length === 0) return false;
    return ways.every((way) => {
      const until = this.idOf(way.printed);
      const at = until === undefined ? undefined : this.order.get(until);
      if (until === undefined || at === undefined) return false;
      // Who goes on with the next question passes over nothing.
      if (at === own + 1) return true;
      const asked =
        way.option === undefined ? unlessAnswered(id, way, answers) : unlessChosen(id, way.option, answers);
      if (asked === undefined || at <= own) return false;
      this.open.push({ asked, until, says: way.says });
      return true;
    });
  }
}

/** What a question says of where to go on. */
export interface Ways {
  readonly said: string;
  readonly options: readonly PrintedOption[];
}

interface Way {
  readonly answer?: 'yes' | 'no';
  /** The option after which one goes on there. */
  readonly option?: string;
  readonly printed: string;
  readonly says: string;
}

function unlessAnswered(id: string, { answer }: Way, answers: SaidAnswers): string | undefined {
  const code = answers.codeOf(id, answer === 'yes' ? 'No' : 'Yes');
  return code === undefined ? undefined : `${id} is ${code}`;
}

function unlessChosen(id: string, label: string, answers: SaidAnswers): string | undefined {
  const code = answers.codeOf(id, label);
  return code === undefined ? undefined : `${id} is not ${code}`;
}

const waysOfOptions = (options: readonly PrintedOption[]): Way[] =>
  options.flatMap(({ label, goTo }) =>
    goTo === undefined ? [] : [{ option: label, printed: goTo, says: `${label} → ${goTo}` }],
  );

/** “If 2”, “If “Weekly””: the code or the label of an option; not a test of another question. */
const LABEL = /^if (?:the answer is |answered )?[“"‘']?((?:(?! is ).)+?)[”"’']?$/i;

/** “Otherwise” is the answer that was not named before. */
function waysIn(said: string): Way[] {
  const ways: Way[] = [];
  for (const [says, when = '', printed = ''] of said.matchAll(GOES_TO)) {
    const named = /^if (?:the answer is |answered )?[“"‘']?(yes|no)[”"’']?$/i.exec(when)?.[1]?.toLowerCase();
    const label = named ? undefined : LABEL.exec(when)?.[1];
    if (label !== undefined) ways.push({ option: label, printed, says });
    const before: Way['answer'] = ways.at(-1)?.answer;
    const answer = named ?? (before === 'yes' ? 'no' : before === 'no' ? 'yes' : undefined);
    if (answer === 'yes' || answer === 'no') ways.push({ answer, printed, says });
  }
  return ways;
}

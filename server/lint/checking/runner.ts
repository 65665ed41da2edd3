/** Runs rules on one chunk or document, and turns reports, reading problems and crashes into findings. */
import type { Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { Document } from '../../project/document.ts';
import type { View } from '../../project/view.ts';
import type { Chunk, Span } from '../../syntax/chunk.ts';
import type { Problem } from '../../syntax/tree.ts';
import { groupBy } from '../../text/group-by.ts';
import { gone, type Steps } from '../../text/steps.ts';
import { thousands } from '../../text/wording/thousands.ts';
import { briefly } from '../brief.ts';
import type { Finding, Severity } from '../finding.ts';
import { holdFixes } from '../fixing/held-fixes.ts';
import type { Place, Report, Rule } from '../rule.ts';
import { holdsAny, subjectsKey } from '../subjects.ts';

/** The rules that look at an entry: at it alone, and at it within its set. */
interface Looking {
  readonly ofText: readonly Rule[];
  readonly ofEntries: readonly Rule[];
}

/** Runs rules on one thing at a time. A rule that throws is itself a finding, and the rest go on. */
export class RuleRunner {
  readonly rules: ReadonlyMap<string, Rule>;
  /** What some of them look entries up by, and is to be worked out in steps. */
  readonly catalogues: readonly Catalogue[];
  /** How serious findings are in a published set, by rule, where that is something else than in a draft. */
  readonly publishedSeverities: readonly (readonly [string, Severity])[];
  private readonly onCrash: (rule: string, error: unknown) => void;
  private readonly ofReadings: readonly Rule[];
  /** The rules that look at what a reading holds, by all that it holds. */
  private readonly looking = new Map<string, Looking>();
  private readonly ofDocuments: readonly Rule[];
  private readonly ofSets: readonly Rule[];

  constructor(rules: readonly Rule[], onCrash: (rule: string, error: unknown) => void) {
    this.rules = new Map(rules.map((rule) => [rule.name, rule]));
    this.catalogues = rules.flatMap((rule) => rule.catalogues?.() ?? []);
    this.publishedSeverities = rules.flatMap(({ name, whenPublished }) =>
      whenPublished ? [[name, whenPublished] as const] : [],
    );
    this.onCrash = onCrash;
    this.ofReadings = rules.filter((rule) => rule.checkText || rule.check);
    this.ofDocuments = rules.filter((rule) => rule.checkDocument);
    this.ofSets = rules.filter((rule) => rule.checkSet);
  }

  /** What is found in an entry or the head of a document; `view` is absent where it belongs to no set. */
  onReading(
    reading: Reading,
    document: Document,
    view: View | undefined,
    isHeldBack?: () => boolean,
  ): Finding[] {
    const problems = this.problems(reading);
    if (document.isKindGuessed) return bounded(problems);
    const findings: Finding[] = [];
    const { ofText, ofEntries } = this.lookingAt(reading);
    this.each(ofText, reading.chunk, findings, (rule, report) =>
      rule.checkText!(reading, report, document, this.rules),
    );
    if (view)
      this.each(
        ofEntries,
        reading.chunk,
        findings,
        (rule, report) => rule.check!(reading, report, view, document),
        isHeldBack,
      );
    return bounded([...problems, ...holdFixes(bounded(findings), reading, document.source.format)]);
  }

  /** What the reading of a document shows, and the rules that can never be turned off: all that rests on nothing else. */
  alone(document: Document): Finding[] {
    const findings = document.readings.flatMap((reading) => this.problems(reading));
    const fixed = (rules: readonly Rule[]) => rules.filter((rule) => rule.isFixed);
    if (!document.isKindGuessed)
      for (const reading of document.readings)
        this.each(fixed(this.lookingAt(reading).ofText), reading.chunk, findings, (rule, report) =>
          rule.checkText!(reading, report, document, this.rules),
        );
    this.each(fixed(this.documentRules(document)), document.source.chunks[0]!, findings, (rule, report) =>
      rule.checkDocument!(document, report, undefined),
    );
    return bounded(findings);
  }

  private lookingAt(reading: Reading): Looking {
    const key = subjectsKey(reading);
    const before = this.looking.get(key);
    if (before) return before;
    const rules = this.ofReadings.filter(({ on }) => !on || holdsAny(reading, on));
    const looking = {
      ofText: rules.filter((rule) => rule.checkText),
      ofEntries: rules.filter((rule) => rule.check),
    };
    this.looking.set(key, looking);
    return looking;
  }

  /** What is found in a document as a whole, in steps, one for each rule: any of them may go over all its entries. */
  *onDocument(document: Document, view: View | undefined, isHeldBack?: () => boolean): Steps<Finding[]> {
    const findings: Finding[] = [];
    const rules = this.documentRules(document);
    for (const rule of rules) {
      this.each(
        [rule],
        document.source.chunks[0]!,
        findings,
        (_, report) => rule.checkDocument!(document, report, view),
        isHeldBack,
      );
      yield gone(document.readings.length) / rules.length;
    }
    return findings;
  }

  /** What is found in a set as a whole, after what that rests on was worked out in steps. */
  *onSet(view: View): Steps<Finding[]> {
    for (const rule of this.ofSets) if (rule.prepareSet) yield* this.prepared(rule, view);
    const findings: Finding[] = [];
    this.each(this.ofSets, view.manifestOf(view.set).source.chunks[0]!, findings, (rule, report) =>
      rule.checkSet!(report, view),
    );
    return bounded(findings);
  }

  /** What fails here fails again where it is asked for, and is told there. */
  private *prepared(rule: Rule, view: View): Steps {
    try {
      yield* rule.prepareSet!(view);
    } catch {}
  }

  private documentRules({ isKindGuessed }: Document): readonly Rule[] {
    return isKindGuessed ? this.ofDocuments.filter((rule) => rule.readsAnyKind) : this.ofDocuments;
  }

  private problems({ problems, chunk }: Reading): Finding[] {
    return problems.map((problem) => this.fromProblem(problem, chunk));
  }

  /** Runs each rule by itself. @param isHeldBack is asked after each whether what it has found is not to be told. */
  private each(
    rules: readonly Rule[],
    chunk: Chunk,
    findings: Finding[],
    check: (rule: Rule, report: Report) => void,
    isHeldBack: () => boolean = () => false,
  ): void {
    let rule: Rule;
    const report: Report = (at, message, more) => {
      const { name, severity } = rule;
      findings.push(
        briefly({
          rule: name,
          severity,
          message,
          at: spanOf(at, chunk),
          related: more?.related ?? [],
          fixes: more?.fixes ?? [],
        }),
      );
    };
    for (rule of rules) {
      const before = findings.length;
      try {
        check(rule, report);
        if (isHeldBack()) findings.length = before;
      } catch (error) {
        this.onCrash(rule.name, error);
        const place = { start: 0, end: firstLineEnd(chunk) };
        report(
          place,
          `The rule ${rule.name} failed here, so what it looks for was not checked. This is a fault of CARaG: please report it.`,
        );
      }
    }
  }

  private fromProblem({ rule, message, fix, otherFixes = [], ...place }: Problem, chunk: Chunk): Finding {
    const fixes = (fix ? [fix, ...otherFixes] : otherFixes).map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ at: spanOf(edit, chunk), text: edit.text })),
    }));
    return briefly({
      rule,
      severity: this.rules.get(rule)?.severity ?? 'error',
      message,
      at: spanOf(place, chunk),
      related: [],
      fixes,
    });
  }
}

/** How many findings of one rule an entry may have: of more, nobody reads each. */
const MOST_ALIKE = 1000;

/** The findings, of each rule no more than so many; the last of them says how many more there are. */
function bounded(findings: readonly Finding[]): Finding[] {
  if (findings.length <= MOST_ALIKE) return [...findings];
  return [...groupBy(findings, ({ rule }) => rule).values()].flatMap((alike) => {
    const more = alike.length - MOST_ALIKE;
    if (more <= 0) return alike;
    const told = alike.slice(0, MOST_ALIKE);
    const last = told.pop()!;
    return [
      ...told,
      { ...last, message: `${last.message} (${thousands(more)} more like it are not listed.)` },
    ];
  });
}

function spanOf(at: Place, chunk: Chunk): Span {
  return 'chunk' in at ? at : { chunk, start: at.start, end: at.end };
}

function firstLineEnd(chunk: Chunk): number {
  const end = (chunk.lineStarts[1] ?? chunk.text.length + 1) - 1;
  return chunk.text[end - 1] === '\r' ? end - 1 : end;
}

import type { Reading } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { SetOfQuestions } from '../project/question-sets.ts';
import { View } from '../project/view.ts';
import type { Chunk, Span } from '../syntax/chunk.ts';
import type { Problem } from '../syntax/tree.ts';
import type { Finding, Severity } from './finding.ts';
import { type Ignore, ignoresIn } from './ignores.ts';
import type { Place, Report, Rule } from './rule.ts';

/** What a check found, and the facts that it rests on. */
interface Checked {
  findings: readonly Finding[];
  facts: readonly Fact[];
}

/** A fact about a set, and the checks that rest on it. */
interface Fact {
  readonly rests: Set<Reading | string>;
}

/** The findings of a document, and what was kept back. */
export interface DocumentFindings {
  readonly findings: readonly Finding[];
  /** How many findings comments have silenced. */
  readonly ignored: number;
  /** How many findings of rules that the set has turned off. */
  readonly off: number;
}

/**
 * Runs the rules and keeps what they found. A check runs again only where its own text, or a fact that it
 * asked about, has changed: what is found depends on the documents alone, not on how they came to be so.
 */
export class Checker {
  private readonly project: Project;
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly onCrash: (rule: string, error: unknown) => void;
  private readonly checked = new Map<Reading | string, Checked>();
  private readonly facts = new Map<string, Fact>();
  private readonly due = new Set<Reading | string>();
  private readonly ignores = new WeakMap<Reading, Ignore[]>();

  constructor(project: Project, rules: readonly Rule[], onCrash: (rule: string, error: unknown) => void = () => {}) {
    this.project = project;
    this.rules = new Map(rules.map((rule) => [rule.name, rule]));
    this.onCrash = onCrash;
  }

  /** Brings everything up to date. @returns the documents whose findings may have changed. */
  refresh(): Set<string> {
    const steps = this.refreshInSteps();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same, pausing now and then so that the caller can attend to other things. */
  *refreshInSteps(pauseEvery = 200): Generator<void, Set<string>> {
    const touched = this.collect();
    let count = 0;
    for (const unit of this.due) {
      this.due.delete(unit);
      const document = typeof unit === 'string' ? this.project.documents.get(unit) : this.project.documentOf(unit.chunk);
      if (!document) continue;
      touched.add(document.uri);
      this.run(unit, document);
      if (++count % pauseEvery === 0) yield;
    }
    return touched;
  }

  findings(uri: string): DocumentFindings {
    const document = this.project.documents.get(uri);
    if (!document) return { findings: [], ignored: 0, off: 0 };
    const found = [...this.found(uri), ...document.readings.flatMap((reading) => this.found(reading))];
    const { findings, ignored } = this.withoutIgnored(document, found);
    const severities = severitiesOf(this.project.setOf(uri));
    const kept = findings.flatMap((finding) => {
      const severity = this.severity(finding, severities);
      return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
    });
    return { findings: kept.sort(byPlace), ignored, off: findings.length - kept.length };
  }

  private found(unit: Reading | string): readonly Finding[] {
    return this.checked.get(unit)?.findings ?? [];
  }

  private severity(finding: Finding, severities: ReadonlyMap<string, string>): Severity | 'off' {
    if (this.rules.get(finding.rule)?.isFixed) return finding.severity;
    return (severities.get(finding.rule) as Severity | 'off' | undefined) ?? finding.severity;
  }

  /** Notes which checks are due after what has changed. */
  private collect(): Set<string> {
    const changes = this.project.takeChanges();
    if (changes.restructured) return this.restart();
    for (const reading of changes.removed) this.forget(reading);
    for (const uri of changes.documents) {
      if (this.project.documents.has(uri)) this.due.add(uri);
      else this.forget(uri);
    }
    for (const reading of changes.added) this.due.add(reading);
    for (const key of changes.facts) for (const unit of this.facts.get(key)?.rests ?? []) this.due.add(unit);
    return new Set(changes.documents);
  }

  private restart(): Set<string> {
    const known = [...this.checked.keys()].filter((unit) => typeof unit === 'string');
    this.checked.clear();
    this.facts.clear();
    this.due.clear();
    for (const document of this.project.documents.values()) {
      this.due.add(document.uri);
      for (const reading of document.readings) this.due.add(reading);
    }
    return new Set(known);
  }

  private forget(unit: Reading | string): void {
    for (const fact of this.checked.get(unit)?.facts ?? []) fact.rests.delete(unit);
    this.checked.delete(unit);
    this.due.delete(unit);
  }

  private run(unit: Reading | string, document: Document): void {
    this.forget(unit);
    const findings: Finding[] = [];
    const asked = new Set<string>();
    const set = this.project.setOf(document.uri);
    const view = set && new View(this.project, set, (fact) => asked.add(fact));
    if (typeof unit === 'string') this.checkDocument(document, view, findings);
    else this.checkReading(unit, document, view, findings);
    const facts = [...asked].map((key) => this.factOf(key));
    for (const fact of facts) fact.rests.add(unit);
    this.checked.set(unit, { findings, facts });
  }

  private factOf(key: string): Fact {
    let fact = this.facts.get(key);
    if (!fact) this.facts.set(key, (fact = { rests: new Set() }));
    return fact;
  }

  private checkDocument(document: Document, view: View | undefined, findings: Finding[]): void {
    const chunk = document.source.chunks[0]!;
    for (const rule of this.rules.values()) {
      if (rule.checkDocument) this.guard(rule, chunk, findings, (report) => rule.checkDocument!(document, report, view));
    }
  }

  private checkReading(reading: Reading, document: Document, view: View | undefined, findings: Finding[]): void {
    for (const problem of reading.problems) findings.push(this.fromProblem(problem, reading.chunk));
    for (const rule of this.rules.values()) {
      if (rule.checkText) this.guard(rule, reading.chunk, findings, (report) => rule.checkText!(reading, report, document));
      if (rule.check && view) this.guard(rule, reading.chunk, findings, (report) => rule.check!(reading, report, view, document));
    }
  }

  /** Runs one rule; one that throws is itself a finding, and the rest go on. */
  private guard(rule: Rule, chunk: Chunk, findings: Finding[], check: (report: Report) => void): void {
    const report: Report = (at, message, more = {}) => {
      findings.push({ rule: rule.name, severity: rule.severity, message, at: spanOf(at, chunk), related: more.related ?? [], fixes: more.fixes ?? [] });
    };
    try {
      check(report);
    } catch (error) {
      this.onCrash(rule.name, error);
      report({ start: 0, end: firstLineEnd(chunk) }, `The rule ${rule.name} failed here, so what it looks for was not checked. This is a fault of CARaG: please report it.`);
    }
  }

  private fromProblem(problem: Problem, chunk: Chunk): Finding {
    const { rule, message, fix } = problem;
    const fixes = fix ? [{ title: fix.title, safe: fix.safe, edits: fix.edits.map((edit) => ({ at: spanOf(edit, chunk), text: edit.text })) }] : [];
    return { rule, severity: this.rules.get(rule)?.severity ?? 'error', message, at: spanOf(problem, chunk), related: [], fixes };
  }

  private withoutIgnored(document: Document, found: readonly Finding[]): { findings: Finding[]; ignored: number } {
    const active = this.activeIgnores(document);
    if (active.length === 0) return { findings: [...found], ignored: 0 };
    const used = new Set<Ignore['rules'][number]>();
    const findings = found.filter((finding) => {
      if (this.rules.get(finding.rule)?.isFixed) return true;
      const silencers = active.filter((ignore) => ignore.chunks.has(finding.at.chunk) && covers(ignore, finding)).flatMap(({ ignore }) => ignore.rules.filter((rule) => rule.name === finding.rule));
      for (const rule of silencers) used.add(rule);
      return silencers.length === 0;
    });
    const ignored = found.length - findings.length;
    for (const { ignore, reading } of active) findings.push(...this.unusedIgnores(ignore, reading, used));
    return { findings, ignored };
  }

  /** The ignores of a document, each with the chunks that it reaches. */
  private activeIgnores(document: Document): { ignore: Ignore; reading: Reading; chunks: Set<Chunk> }[] {
    return document.readings.flatMap((reading, index) => {
      if (reading.comments.length === 0) return [];
      return this.ignoresOf(reading).map((ignore) => {
        const chunks = new Set([reading.chunk]);
        for (let i = index + 1; ignore.coversChildren && (document.readings[i]?.chunk.level ?? 0) > reading.chunk.level; i++) chunks.add(document.readings[i]!.chunk);
        return { ignore, reading, chunks };
      });
    });
  }

  private ignoresOf(reading: Reading): Ignore[] {
    let ignores = this.ignores.get(reading);
    if (!ignores) this.ignores.set(reading, (ignores = ignoresIn(reading)));
    return ignores;
  }

  private unusedIgnores(ignore: Ignore, reading: Reading, used: ReadonlySet<Ignore['rules'][number]>): Finding[] {
    const rule = this.rules.get('ignore/unused');
    if (!rule) return [];
    return ignore.rules
      .filter((named) => this.rules.has(named.name) && !used.has(named))
      .map((named) => ({ rule: rule.name, severity: rule.severity, message: `Nothing of the rule ${named.name} is found here, so this comment silences nothing: take it out.`, at: spanOf(named, reading.chunk), related: [], fixes: [] }));
  }
}

function covers({ ignore, reading }: { ignore: Ignore; reading: Reading }, finding: Finding): boolean {
  if (finding.at.chunk !== reading.chunk) return true;
  return finding.at.start >= ignore.from && finding.at.start <= ignore.to;
}

function severitiesOf(set: SetOfQuestions | undefined): Map<string, string> {
  return new Map((set?.model?.rules ?? []).map((entry) => [entry.key.value, entry.value?.value ?? '']));
}

function spanOf(at: Place, chunk: Chunk): Span {
  return 'chunk' in at ? at : { chunk, start: at.start, end: at.end };
}

function firstLineEnd(chunk: Chunk): number {
  return (chunk.lineStarts[1] ?? chunk.text.length + 1) - 1;
}

function byPlace(a: Finding, b: Finding): number {
  return a.at.chunk.startLine - b.at.chunk.startLine || a.at.start - b.at.start || a.at.end - b.at.end || compare(a.rule, b.rule) || compare(a.message, b.message);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

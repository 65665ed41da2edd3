/** Runs the rules, and keeps what they found for as long as what it rests on stays the same. */
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import { type Fact, SETS } from '../../project/facts.ts';
import type { Project } from '../../project/project.ts';
import { QuestionSet } from '../../project/question-sets.ts';
import { type Answering, View } from '../../project/view.ts';
import { changedRouting } from '../../routing/proofs/changed-routing.ts';
import { MultiMap } from '../../text/multi-map.ts';
import { finish, type Steps, whileWanted } from '../../text/steps.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { Answers } from './answers.ts';
import { RuleRunner } from './runner.ts';
import { SetFindings } from './set-findings.ts';
import { silenced, UNUSED_IGNORE } from './silencing.ts';

/** What is checked at once: an entry, a document by its URI, or a set. */
type Unit = Reading | string | QuestionSet;

/** What a check found, and the facts that it rests on. */
interface Checked {
  findings: readonly Finding[];
  facts: ReadonlySet<Fact>;
}

/** The findings of a document, and what was kept back. */
export interface DocumentFindings {
  readonly findings: readonly Finding[];
  /** How many findings comments have silenced. */
  readonly ignored: number;
  /** How many findings of rules that the set has turned off. */
  readonly off: number;
}

const NO_FACTS: ReadonlySet<Fact> = new Set();
const NOTHING_FOUND: DocumentFindings = { findings: [], ignored: 0, off: 0 };

/**
 * Runs the rules and keeps what they found. A check runs again only where its own text, or a fact that it
 * asked about, has changed: what is found depends on the documents alone, not on how they came to be so.
 */
export class Checker {
  private readonly project: Project;
  private readonly runner: RuleRunner;
  private readonly checked = new Map<Unit, Checked>();
  /** The checks that rest on each fact. */
  private readonly resting = new MultiMap<Fact, Unit>();
  private readonly answers: Answers;
  private readonly due = new Set<Unit>();
  /** Documents of which some rules have been asked, and others not yet. */
  private readonly underWay = new Set<string>();
  /** What asked about all sets before they were all known. */
  private readonly early = new Set<Unit>();
  private readonly sets: SetFindings;
  /** Documents whose findings may have changed since the last refresh. */
  private touched = new Set<string>();
  /** What was put together for a document and has not been touched since. */
  private readonly known = new Map<
    string,
    { readonly document: Document; readonly findings: DocumentFindings }
  >();

  constructor(
    project: Project,
    rules: readonly Rule[],
    onCrash: (rule: string, error: unknown) => void = () => {},
  ) {
    this.project = project;
    this.answers = new Answers(project);
    this.sets = new SetFindings(project);
    this.runner = new RuleRunner(rules, onCrash);
  }

  /** Brings everything up to date. @returns the documents whose findings may have changed. */
  refresh(): Set<string> {
    return finish(this.refreshInSteps());
  }

  /** The same in steps, one for each check of an entry, and one for each rule about a document. */
  *refreshInSteps(): Steps<Set<string>> {
    this.beginAgain();
    this.collect();
    for (const set of this.project.sets.values()) yield* this.prepare(set);
    for (const unit of this.due) {
      if (unit instanceof QuestionSet) continue;
      yield* this.runDue(unit);
      // What is due may have been edited away meanwhile.
      this.collect();
    }
    for (const unit of this.due) if (unit instanceof QuestionSet) yield* this.runSet(unit);
    const { touched } = this;
    this.touched = new Set();
    return touched;
  }

  /** Brings one document up to date, however much else is due. */
  refreshDocument(uri: string): void {
    finish(this.refreshDocumentInSteps(uri));
  }

  *refreshDocumentInSteps(uri: string): Steps {
    this.beginAgain();
    this.collect();
    const set = this.project.setOf(uri);
    if (set) yield* this.prepare(set);
    for (const unit of [uri, ...(this.project.documents.get(uri)?.readings ?? [])]) {
      while (this.due.has(unit)) {
        yield* this.runDue(unit);
        this.collect();
      }
    }
  }

  /**
   * What is wrong with a document whatever stands around it: all that can be said while that is being read. Until its
   * manifest is known, which may turn rules off, it is only what can never be turned off.
   */
  findingsAlone(uri: string, isManifestKnown: boolean): DocumentFindings {
    const document = this.project.documents.get(uri);
    if (!document) return NOTHING_FOUND;
    const found = this.runner.alone(document);
    const told = isManifestKnown ? found : found.filter(({ rule }) => this.runner.rules.get(rule)?.isFixed);
    const { findings, ...counts } = this.findingsOf(document, told);
    // A comment may silence what is still to be found.
    return { ...counts, findings: findings.filter(({ rule }) => rule !== UNUSED_IGNORE) };
  }

  findings(uri: string): DocumentFindings {
    const document = this.project.documents.get(uri);
    if (!document) return NOTHING_FOUND;
    const known = this.known.get(uri);
    if (known?.document === document) return known.findings;
    const findings = this.findingsOf(document, this.allFindings(uri));
    this.known.set(uri, { document, findings });
    return findings;
  }

  /** Everything that was found in a document: also what comments silence there, and what its set turns off. */
  allFindings(uri: string): Finding[] {
    const readings = this.project.documents.get(uri)?.readings ?? [];
    return [uri, ...readings]
      .flatMap((unit) => this.checked.get(unit)?.findings ?? [])
      .concat(this.sets.in(uri, readings))
      .sort(byPlace);
  }

  /** Works out what rules look the entries of a set up by. */
  private *prepare(set: QuestionSet): Steps {
    for (const catalogue of this.runner.catalogues) yield* set.prepare(catalogue);
    yield* set.prepareNumbering();
  }

  private findingsOf(document: Document, found: readonly Finding[]): DocumentFindings {
    const { findings, ignored } = silenced(document, found, this.runner.rules);
    const severities = this.severitiesOf(this.project.setOf(document.uri));
    const kept = findings.flatMap((finding) => {
      const severity = this.severity(finding, severities);
      return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
    });
    return { findings: kept.sort(byPlace), ignored, off: findings.length - kept.length };
  }

  private severity(finding: Finding, severities: ReadonlyMap<string, Severity | 'off'>): Severity | 'off' {
    if (this.runner.rules.get(finding.rule)?.isFixed) return finding.severity;
    return severities.get(finding.rule) ?? finding.severity;
  }

  /** How serious the set says that findings are, by rule; a word that is no severity says nothing. */
  private severitiesOf(set: QuestionSet | undefined): Map<string, Severity | 'off'> {
    const isPublished = set?.model?.status?.value === 'published';
    const own = (set?.model?.rules ?? []).flatMap(({ key, value }) =>
      value ? [[key.value, value.value] as const] : [],
    );
    return new Map([...(isPublished ? this.runner.publishedSeverities : []), ...own]);
  }

  /** Notes which checks are due after what has changed. */
  private collect(): void {
    if (!this.project.isPartial) for (const unit of this.early) this.due.add(unit);
    if (!this.project.hasChanged) return;
    const changes = this.project.takeChanges();
    for (const uri of changes.documents) this.touch(uri);
    for (const reading of changes.removed) this.forget(reading);
    for (const uri of changes.documents) {
      if (this.project.documents.has(uri)) this.due.add(uri);
      else this.forget(uri);
    }
    for (const reading of changes.added) this.due.add(reading);
    this.collectSets();
    // Nobody noted what rests on what has changed.
    if (this.project.isStill) return this.addAll();
    const { facts, recast } = changes;
    if (recast.size > 0)
      for (const fact of this.resting.keys()) if (recast.has(fact.folder)) this.addResting(fact);
    if (facts.size === 0 && recast.size === 0) return;
    const changed = new Set([...facts, ...changedRouting(this.project, changes)]);
    for (const set of this.project.sets.values()) {
      if (
        SETTING_SEVERITIES.some((field) => facts.has(set.facts.fact('manifest', field))) ||
        recast.has(set.folder)
      )
        for (const uri of set.documents.keys()) this.touch(uri);
    }
    const isAsked = (fact: Fact) => this.resting.has(fact);
    const otherwise = this.answers.askAgain(changed, recast, isAsked);
    for (const fact of [...changed, ...otherwise]) this.addResting(fact);
  }

  /** Whoever was checking these may have been told to stop: they are begun again. */
  private beginAgain(): void {
    for (const uri of this.underWay) this.due.add(uri);
  }

  private addAll(): void {
    for (const { uri, readings } of this.project.documents.values())
      for (const unit of [uri, ...readings]) this.due.add(unit);
    for (const set of this.project.sets.values()) this.due.add(set);
  }

  /** Sets that are new are to be checked, and those that are gone are forgotten. */
  private collectSets(): void {
    const { sets } = this.project;
    for (const set of sets.values()) if (!this.checked.has(set)) this.due.add(set);
    for (const set of this.sets.dropGone()) this.forget(set);
  }

  private addResting(fact: Fact): void {
    for (const unit of this.resting.of(fact)) this.due.add(unit);
  }

  private touch(uri: string): void {
    this.touched.add(uri);
    this.known.delete(uri);
  }

  private *runDue(unit: Exclude<Unit, QuestionSet>): Steps {
    this.due.delete(unit);
    const document =
      typeof unit === 'string' ? this.project.documents.get(unit) : this.project.documentOf(unit.chunk);
    if (!document) return;
    this.touch(document.uri);
    if (typeof unit === 'string') yield* this.runDocument(unit, document);
    else yield this.runReading(unit, document);
  }

  /** Checks a set as a whole; it stays due where it is edited meanwhile. */
  private *runSet(set: QuestionSet): Steps {
    if (this.project.sets.get(set.folder) !== set) return void this.due.delete(set);
    const facts = new Set<Fact>();
    const view = new View(this.project, set, (fact) => facts.add(fact));
    const findings = yield* this.sets.check(set, this.runner.onSet(view));
    if (!findings) return;
    this.forget(set);
    for (const uri of this.sets.put(set, findings)) this.touch(uri);
    this.keep(set, findings, facts);
  }

  private forget(unit: Unit): void {
    for (const fact of this.checked.get(unit)?.facts ?? NO_FACTS) this.resting.delete(fact, unit);
    this.checked.delete(unit);
    this.due.delete(unit);
    this.early.delete(unit);
  }

  /** @returns how many units of work it was. */
  private runReading(reading: Reading, document: Document): number {
    this.forget(reading);
    const facts = new Set<Fact>();
    const { view, isHeldBack } = this.lookingFrom(reading, document, (fact) => facts.add(fact));
    this.keep(reading, this.runner.onReading(reading, document, view, isHeldBack), facts);
    return 1;
  }

  /** Checks a document as a whole; it stays due where it, or its set, is edited meanwhile. */
  private *runDocument(uri: string, document: Document): Steps {
    const before = this.checked.get(uri);
    this.forget(uri);
    // What was found last is still told meanwhile.
    if (before) this.checked.set(uri, { ...before, facts: NO_FACTS });
    this.underWay.add(uri);
    const set = this.project.setOf(uri);
    const revision = set?.revision;
    const isCurrent = () =>
      this.project.documents.get(uri) === document &&
      this.project.setOf(uri) === set &&
      set?.revision === revision;
    const facts = new Set<Fact>();
    const { view, isHeldBack } = this.lookingFrom(uri, document, (fact) => {
      facts.add(fact);
      this.resting.add(fact, uri);
    });
    const findings = yield* whileWanted(isCurrent, this.runner.onDocument(document, view, isHeldBack));
    this.underWay.delete(uri);
    if (findings) this.keep(uri, findings, facts);
    else this.due.add(uri);
  }

  /** How rules see what they check, which facts they ask about being noted. */
  private lookingFrom(
    unit: Exclude<Unit, QuestionSet>,
    document: Document,
    note: (fact: Fact) => void,
  ): { readonly view: View | undefined; readonly isHeldBack: () => boolean } {
    const { isPartial } = this.project;
    let isEarly = false;
    const noteEach = (fact: Fact) => {
      note(fact);
      isEarly ||= isPartial && fact.kind === SETS;
    };
    /** What a rule has found is held back where it asked about all sets, and they are not all known yet. */
    const isHeldBack = () => {
      const is = isEarly;
      if (is) this.early.add(unit);
      isEarly = false;
      return is;
    };
    const set = this.project.setOf(document.uri);
    // How serious a finding is rests on the set too, whatever its rule has asked.
    if (set) set.isWatched = true;
    // What is asked of all sets before they are all known is not to be told, so that it must be noted who asks it.
    const answering: Answering | undefined = isPartial ? undefined : (...asked) => this.answers.of(...asked);
    return { view: set && new View(this.project, set, noteEach, answering), isHeldBack };
  }

  private keep(unit: Unit, findings: readonly Finding[], facts: ReadonlySet<Fact>): void {
    for (const fact of facts) this.resting.add(fact, unit);
    this.checked.set(unit, { findings, facts });
  }
}

/** The names in a manifest that say how serious findings are. */
const SETTING_SEVERITIES = ['rules', 'status'] as const;

function byPlace(a: Finding, b: Finding): number {
  return (
    a.at.chunk.startLine - b.at.chunk.startLine ||
    a.at.start - b.at.start ||
    a.at.end - b.at.end ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

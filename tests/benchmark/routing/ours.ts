import { Checker } from '../../../server/lint/checking/checker.ts';
import type { Rule } from '../../../server/lint/rule.ts';
import { documentOf } from '../../../server/project/document.ts';
import { Project } from '../../../server/project/project.ts';
import { proving } from '../../../server/routing/proofs/prover.ts';
import { Source } from '../../../server/syntax/source.ts';
import { ALWAYS, NEVER, neverOffers } from './formula.ts';

/** What is asked of the solvers, as a rule, so that our checker decides what an edit can have changed. */
class Asking implements Rule {
  readonly name = 'routing/benchmark';
  readonly severity = 'error';
  readonly what = '';
  readonly why = '';
  readonly remedy = '';
  readonly examples = [];
  /** How many questions were looked at. */
  count = 0;

  readonly check: Rule['check'] = (reading, report, view) => {
    for (const definition of reading.definitions) {
      if (definition.kind !== 'question') continue;
      this.count++;
      proving(view, (prover) => {
        const routed = prover.routed(definition);
        if (!routed) return report(definition.place, `${definition.name} cannot be proved`);
        const say = (what: string) => report(definition.place, `${definition.name} ${what}`);
        if (!prover.isPossible(routed.asked)) say(NEVER);
        if (!prover.isPossible(prover.not(routed.asked))) say(ALWAYS);
        for (const { code, when } of routed.offers)
          if (!prover.isPossible(prover.all([routed.asked, when]))) say(neverOffers(code));
      });
    }
  };
}

/** Our solver, with a set that has been read and not yet looked at. */
export class Ours {
  private readonly asking = new Asking();
  private readonly project = new Project();
  private readonly checker: Checker;

  constructor(documents: ReadonlyMap<string, string>) {
    for (const [path, text] of documents) this.project.put(documentOf(uriOf(path), Source.of(text, 'yaml')));
    this.checker = new Checker(this.project, [this.asking], (_, error) => {
      throw error;
    });
  }

  /** Answers everything that is not known yet. Returns how many questions were looked at. */
  answer(): number {
    const before = this.asking.count;
    this.checker.refresh();
    return this.asking.count - before;
  }

  /** Puts another condition in place of that of a question, as an editor does. */
  edit(id: string, condition: string): void {
    const entry = `- id: ${id}\n`;
    const [uri, document] = [...this.project.documents].find(([, { source }]) =>
      source.text.includes(entry),
    )!;
    const lines = document.source.text.split('\n');
    const first = lines.findIndex((line) => line.endsWith(entry.trimEnd()));
    const line = lines.findIndex((text, at) => at > first && text.includes('ask-when:'));
    const start = { line, character: lines[line]!.indexOf('ask-when:') };
    const end = { line, character: lines[line]!.length };
    const source = document.source.edit({ start, end }, `ask-when: ${condition}`);
    this.project.put(documentOf(uri, source, document));
  }

  /** What was found, in order. */
  get answers(): string[] {
    return [...this.project.documents.keys()]
      .flatMap((uri) => this.checker.findings(uri).findings.map(({ message }) => message))
      .sort();
  }
}

const uriOf = (path: string) => `file:///set/${path}`;

/** Counts the cases in which it cannot be told whether a summary question is asked, and says for want of what. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Requirement } from '../../routing/gates/requirements.ts';
import type { SetRouting } from '../../routing/gates/set-routing.ts';
import { atomsOf, nameOf } from '../../syntax/conditions/parsed.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import type { CaseColumns } from './columns.ts';

/** So many columns are named that would be needed. */
const MOST_NAMED = 5;

export class UndecidedCases {
  private readonly cases = new Map<string, number>();
  private readonly routes: SetRouting;
  private readonly columns: CaseColumns;

  constructor(routes: SetRouting, columns: CaseColumns) {
    this.routes = routes;
    this.columns = columns;
  }

  add(summary: string): void {
    this.cases.set(summary, (this.cases.get(summary) ?? 0) + 1);
  }

  /** One for each summary question. */
  messages(): string[] {
    return [...this.cases].map(([summary, cases]) => {
      const missing = this.missingFor(summary);
      const why =
        missing.length > 0
          ? `${listed(missing)} ${missing.length > 1 ? 'have' : 'has'} no column`
          : 'a fact is empty';
      const where = `${cases} ${cases === 1 ? 'case' : 'cases'}`;
      return `Whether ${summary} is asked cannot be told in ${where}, because ${why}. Where it is answered it counts; where it is empty it is taken as not asked.`;
    });
  }

  /** What has no column of all that something rests on, through whatever stands between. */
  private missingFor(summary: string): string[] {
    const seen = new Set([summary]);
    for (const name of seen) {
      for (const requirement of this.routes.requirements(name) ?? [])
        for (const each of this.namesIn(requirement)) seen.add(each);
      for (const row of this.routes.subject(name)?.rows ?? []) seen.add(row.name);
    }
    seen.delete(summary);
    return [...seen].filter((name) => this.routes.subject(name)?.answer && !this.columns.names.has(name));
  }

  private namesIn(requirement: Requirement): readonly string[] {
    switch (requirement.is) {
      case 'condition':
        return this.namesOf(requirement.condition, new Set());
      case 'stem':
        return [requirement.name];
      case 'row':
        return requirement.from ? [requirement.from.question] : [];
      case 'explains':
        return requirement.ids;
    }
  }

  private namesOf(condition: Condition | undefined, within: ReadonlySet<string>): string[] {
    return atomsOf(condition).flatMap((atom) => {
      const name = withoutSpaces(nameOf(atom).text);
      if (atom.is === 'test') return [name];
      if (within.has(name)) return [];
      return this.namesOf(this.routes.condition(name), new Set([...within, name]));
    });
  }
}

function listed(names: readonly string[]): string {
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), 'others'] : names;
  return sentenceList(shown);
}

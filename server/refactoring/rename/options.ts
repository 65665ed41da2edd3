/** Renames an option: its code wherever it is given, what it was in the base, and the row of the table that tells of it. */

import { compareVersions } from '../../change/matching/origins.ts';
import { optionNames, optionUses, type PlacedOption } from '../../features/places/option-uses.ts';
import { answerAt, valuesOf } from '../../features/places/options.ts';
import { written } from '../../features/places/uses.ts';
import type { OptionEntry } from '../../model/answers.ts';
import type { Definition } from '../../model/reading.ts';
import type { Base } from '../../project/base.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { composed } from '../../text/signs/composed.ts';
import { distinct, type Plan, type PlannedEdit, Refusal } from '../plan.ts';
import { type RowChanges, recorded, rowSaying } from '../record-changes.ts';
import { entryInBase, versionOfBase } from './base-entry.ts';
import { checkCode } from './new-names.ts';
import { type Named, wasAdded, wasTaken } from './was.ts';

/** Gives an option another code. Throws a `Refusal` where that cannot be given. */
export function optionRenamed(project: Project, set: QuestionSet, option: PlacedOption, to: string): Plan {
  const { home, key } = option;
  const from = composed(key.value);
  checkCode(to);
  const options = optionsOf(set, home);
  if (to !== from && options.some((each) => composed(each.key.value) === to))
    throw new Refusal(`${homeWords(home)} has an option “${to}” already.`);
  const uses = optionUses(project, set, option).map(
    (at): PlannedEdit => ({ at, text: to, purpose: 'mentions' }),
  );
  const own: PlannedEdit = {
    at: { chunk: home.reading.chunk, ...written(key) },
    text: to,
    purpose: 'name',
  };
  const entry = options.find((each) => each.key === key);
  const { answers, rows } = optionNames(project, set, option);
  const history = entry ? historyOf(project, set, home, entry, to) : NO_HISTORY;
  return {
    title: `Rename the option ${from} to ${to}`,
    ...recorded(project, set, history.rows, distinct([own, ...uses, ...history.edits])),
    data: {
      subject: (name) => (rows.has(name) ? name.slice(0, -from.length) + to : undefined),
      code: (subject, code) => (code === from && answers.has(subject) ? to : undefined),
    },
  };
}

const optionsOf = (set: QuestionSet, home: Definition): readonly OptionEntry[] =>
  home.space === 'fact' ? valuesOf(home) : (answerAt(set, home)?.options ?? []);

const homeWords = ({ space, name }: Definition): string =>
  space === 'fact' ? `The fact “${name}”` : space === 'list' ? `The answer list “${name}”` : name;

interface History {
  readonly edits: readonly PlannedEdit[];
  readonly rows: RowChanges;
}

const NO_ROWS: RowChanges = { added: [], taken: [], retold: [] };
const NO_HISTORY: History = { edits: [], rows: NO_ROWS };

/** What an option says that it was; values of facts have no place for that. */
function historyOf(
  project: Project,
  set: QuestionSet,
  home: Definition,
  { key, value }: OptionEntry,
  to: string,
): History {
  const base = project.baseOf(set);
  const version = base && versionOfBase(base);
  if (!base || version === undefined || home.space === 'fact') return NO_HISTORY;
  const named: Named = {
    chunk: home.reading.chunk,
    name: key,
    node: value?.node,
    short: !value?.node && value?.label ? { field: 'label', value: value.label } : undefined,
  };
  const from = composed(key.value);
  const edit = (replacement: ReturnType<typeof wasAdded>): PlannedEdit[] => {
    if (!replacement) return [];
    const { start, end, text } = replacement;
    return [{ at: { chunk: named.chunk, start, end }, text, purpose: 'record' }];
  };
  const told = (was: string, is: string) => ({
    items: [itemOf(home)],
    class: 'data' as const,
    details: `${homeWords(home)}: the option “${was}” has the code “${is}” now.`,
  });
  const origin = originOf(value, version);
  if (origin === undefined) {
    if (!isInBase(base, home, from)) return NO_HISTORY;
    return { edits: edit(wasAdded(named, version, from)), rows: { ...NO_ROWS, added: [told(from, to)] } };
  }
  const row = rowSaying(project, set, told(origin, from).details);
  if (origin !== to) return { edits: [], rows: { ...NO_ROWS, retold: row ? [[row, told(origin, to)]] : [] } };
  return { edits: edit(wasTaken(named, version)), rows: { ...NO_ROWS, taken: row ? [row] : [] } };
}

/** What tables call the place of an option: its question, or the shared lists as a whole. */
const itemOf = ({ space, name }: Definition) => (space === 'list' ? 'answers' : name);

/** The code that an option says it had in a version. */
function originOf(value: OptionEntry['value'], version: string): string | undefined {
  const said = (value?.was ?? [])
    .filter(({ key }) => compareVersions(key.value, version) >= 0)
    .sort((a, b) => compareVersions(a.key.value, b.key.value))[0];
  return said?.value?.[0] && composed(said.value[0].value);
}

function isInBase(base: Base, home: Definition, code: string): boolean {
  const before = home.space === 'id' ? entryInBase(home, base) : base.set.defined('list', home.name)[0];
  return before !== undefined && optionsOf(base.set, before).some(({ key }) => composed(key.value) === code);
}

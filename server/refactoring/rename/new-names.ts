/** Refuses names that nothing can have, or that something else has: each time with the reason. */
import { PLAIN_FORMS } from '../../model/answers.ts';
import { isCanonical, withoutSpaces } from '../../model/ids.ts';
import { faultOfName } from '../../model/names.ts';
import type { NameSpace } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { Refusal } from '../plan.ts';
import { baseOrigins } from './base-entry.ts';

/** Throws a `Refusal` for an id that is not written as those of the set, or that is in use, or was. */
export function checkId(
  project: Project,
  set: QuestionSet,
  { from, to, kind }: { readonly from: string; readonly to: string; readonly kind: string },
  leaving: ReadonlySet<string>,
): void {
  if (kind === 'section') checkWord(to, 'a section');
  else if (set.idStyle && !isCanonical(to, set.idStyle))
    throw new Refusal(
      `“${to}” is no ${set.idStyle} id: the ids of this set are written like ${set.idStyle === 'lettered' ? 'A1, A1.8, A1S or A1.8a' : '1, 1.13.2 or 9a'}.`,
    );
  else if (!set.idStyle) checkWord(to, 'an id');
  const taken = set.definedAlike(to).find(({ name }) => !leaving.has(name) && name !== from);
  if (taken) throw new Refusal(`${to} is the id of another ${taken.kind} of this set already.`);
  const { retired = [], unused = [] } = set.model ?? {};
  const gone = retired.find(({ key }) => withoutSpaces(key.value) === to);
  if (gone)
    throw new Refusal(
      `${to} was retired${gone.value ? ` in version ${gone.value.value}` : ''}, and an id is never used again.`,
    );
  if (unused.some(({ value }) => withoutSpaces(value) === to))
    throw new Refusal(
      `The manifest lists ${to} among the ids that are left out on purpose: take it out there first.`,
    );
  checkReuse(project, set, { from, to }, leaving);
}

/** An id that the base knows is only free for what had it there, or where somebody says what became of that. */
function checkReuse(
  project: Project,
  set: QuestionSet,
  { from, to }: { readonly from: string; readonly to: string },
  leaving: ReadonlySet<string>,
): void {
  const base = project.baseOf(set);
  const [before] = base?.set.defined('id', to) ?? [];
  if (!base || !before || before.kind === 'section' || leaving.has(to)) return;
  const own = set.defined('id', from).some((each) => baseOrigins(each, base).includes(to));
  if (own || isContinued(set, to)) return;
  throw new Refusal(
    `${to} is the id of a question in ${base.words}: an id is never used again for something else.`,
  );
}

/** True where an entry says that it was called so. */
const isContinued = (set: QuestionSet, id: string) =>
  [...set.mentionsOf('id', id)].some(({ mentions }) =>
    mentions.some(({ name, leaf }) => name === id && leaf.field === 'was'),
  );

/** Throws a `Refusal` for a code that no condition could hold. */
export function checkCode(to: string): void {
  const fault = faultOfName(to, true);
  if (fault) throw new Refusal(`“${to}” ${fault} a code.`);
}

const CALLED: Partial<Record<NameSpace, string>> = {
  fact: 'a fact',
  condition: 'a condition',
  list: 'an answer list',
  block: 'a guidance block',
  respondent: 'a respondent',
  rating: 'a rating',
  standard: 'a standard',
};

/** What a name of a kind belongs to, as a sentence says it. */
export const calledIn = (space: NameSpace): string => CALLED[space] ?? 'a name';

/** Throws a `Refusal` for a name that cannot be given, or that something else has. */
export function checkName(project: Project, set: QuestionSet, space: NameSpace, to: string): void {
  if (space === 'fact' || space === 'condition') {
    const fault = faultOfName(to, false);
    if (fault) throw new Refusal(`“${to}” ${fault} the name of ${calledIn(space)}.`);
  } else checkWord(to, calledIn(space));
  if (space === 'list' && PLAIN_FORMS.some((form) => form === to))
    throw new Refusal(
      `“${to}” stands for an answer without options, so it cannot be the name of an answer list.`,
    );
  const spaces: NameSpace[] = space === 'fact' || space === 'condition' ? ['fact', 'condition'] : [space];
  const sets = space === 'standard' || space === 'rating' ? project.usedBy(set) : [set];
  for (const each of spaces)
    if (sets.some((one) => one.defined(each, to).length > 0))
      throw new Refusal(`“${to}” is the name of ${calledIn(each)} already.`);
}

function checkWord(to: string, of: string): void {
  if (!/^[\p{L}\d][\p{L}\p{M}\d._-]*$/u.test(to))
    throw new Refusal(
      `“${to}” cannot be the name of ${of}: a name is one word of letters, numbers, hyphens, low lines and dots.`,
    );
}

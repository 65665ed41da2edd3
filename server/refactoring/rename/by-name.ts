/** Finds what a name stands for that somebody typed: `A1.8`, `A1.8/custody`, `answers/yes-no/yes`, `facts/nation`, `nation`. */

import { usesInSet } from '../../features/places/names.ts';
import { placedOption } from '../../features/places/option-uses.ts';
import { choicesOf, optionBringing } from '../../features/places/options.ts';
import type { Spoken } from '../../features/places/spoken.ts';
import { nearestId, withoutSpaces } from '../../model/ids.ts';
import type { NameSpace } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { termsOf } from '../../rules/shared/glossary.ts';
import { composed } from '../../text/signs/composed.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { Refusal } from '../plan.ts';

/** The words before a name that say of what kind it is; the same as in the paths of translated texts. */
const PREFIXES: Readonly<Record<string, NameSpace>> = {
  answers: 'list',
  facts: 'fact',
  conditions: 'condition',
  'guidance-blocks': 'block',
  respondents: 'respondent',
  ratings: 'rating',
  standards: 'standard',
};

const NOWHERE = { start: 0, end: 0 };
const START = { line: 0, character: 0 };

const named = (space: NameSpace, name: string): Spoken => ({
  is: 'name',
  at: NOWHERE,
  name: { space, name, at: NOWHERE, range: { start: START, end: START } },
});

/** What is called so in a set. Throws a `Refusal` where nothing is, or several things are. */
export function spokenByName(project: Project, set: QuestionSet, written: string): Spoken {
  const name = composed(written.trim());
  const found = [...candidates(project, set, name)];
  const [first, ...others] = found;
  if (!first)
    throw new Refusal(`${quotedName(name)} is nothing that this set has a name for.${hint(set, name)}`);
  if (others.length > 0)
    throw new Refusal(
      `“${name}” is the name of several things: write ${sentenceList(
        found.map(({ path }) => `“${path}”`),
        'or',
      )}.`,
    );
  return first.spoken;
}

/** The new name without what says of which kind it is, where that is written out as it was in the old one. */
export function newNameOf(from: string, to: string): string {
  const stem = from.slice(0, from.lastIndexOf('/') + 1);
  return stem !== '' && to.startsWith(stem) ? to.slice(stem.length) : to;
}

interface Candidate {
  readonly path: string;
  readonly spoken: Spoken;
}

function* candidates(project: Project, set: QuestionSet, name: string): Generator<Candidate> {
  const id = withoutSpaces(name);
  if (set.defined('id', id).length > 0) return yield { path: id, spoken: named('id', id) };
  const option = optionByPath(project, set, name);
  if (option) return yield { path: name, spoken: option };
  for (const [prefix, space] of Object.entries(PREFIXES)) {
    const own = name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : name;
    const sets = space === 'rating' || space === 'standard' ? project.usedBy(set) : [set];
    if (sets.some((each) => each.defined(space, own).length > 0))
      yield { path: `${prefix}/${own}`, spoken: named(space, own) };
  }
  const alternative = name.replace(/^alternatives\//, '');
  if (usesInSet(set, [{ is: 'alternative', name: alternative, of: '' }]).length > 0)
    yield {
      path: `alternatives/${alternative}`,
      spoken: { is: 'alternative', name: alternative, at: NOWHERE },
    };
  const words = name.replace(/^terms\//, '');
  const term = termsOf(new View(project, set, () => {}))?.forms.find((form) => form.words === words);
  if (term) yield { path: `terms/${words}`, spoken: { is: 'term', term, at: NOWHERE } };
}

function optionByPath(project: Project, set: QuestionSet, path: string): Spoken | undefined {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return undefined;
  const [of, code] = [path.slice(0, slash).replace(/^facts\//, ''), path.slice(slash + 1)];
  const choices = choicesOf(set, of);
  const entry = choices?.options.find(({ key }) => composed(key.value) === code);
  const found =
    choices && entry
      ? { key: entry.key, option: entry.value, chunk: choices.chunk, origin: NOWHERE }
      : optionBringing(set, path, NOWHERE);
  const option = found && placedOption(project, found);
  return option && { is: 'option', option, at: NOWHERE };
}

const quotedName = (name: string) => (/^[A-Z]?\d/.test(name) ? name : `“${name}”`);

function hint(set: QuestionSet, name: string): string {
  const meant = nearestId(name, set.names('id'));
  return meant ? ` Did you mean ${meant}?` : '';
}

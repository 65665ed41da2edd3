/** Renames what is called by a name alone: facts, conditions, lists, blocks, respondents, ratings, standards, alternatives, terms. */
import { definitionsOf, mentionsOf, type NameAt, usesInSet } from '../../features/places/names.ts';
import { termUses } from '../../features/places/terms.ts';
import { written } from '../../features/places/uses.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { TermForm } from '../../rules/shared/glossary.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { distinct, type Plan, type PlannedEdit, Refusal } from '../plan.ts';
import type { DataNames } from './case-data.ts';
import { checkName } from './new-names.ts';

const plan = (title: string, edits: readonly PlannedEdit[]): Plan => ({
  title,
  edits: distinct(edits),
  created: [],
  deleted: [],
});

/** Gives something another name. Throws a `Refusal` where that cannot be given, or where nothing has the old one. */
export function nameChanged(
  project: Project,
  set: QuestionSet,
  { space, name }: Pick<NameAt, 'space' | 'name'>,
  to: string,
): Plan {
  const [definition, another] = definitionsOf(project, set, { space, name });
  if (!definition) throw new Refusal(`“${name}” is not in this set.`);
  if (another) throw new Refusal(`“${name}” is the name of several things: give each its own name first.`);
  if (to !== name) checkName(project, set, space, to);
  const { reading, place } = definition;
  const isFact = space === 'fact';
  const data: DataNames = {
    subject: (each) => (isFact && each === name ? to : undefined),
    code: () => undefined,
  };
  const done = plan(`Rename ${name} to ${to}`, [
    { at: { chunk: reading.chunk, ...written(place) }, text: to, purpose: 'name' },
    ...mentionsOf(project, set, { space, name }).map(
      (at): PlannedEdit => ({ at, text: to, purpose: 'mentions' }),
    ),
  ]);
  return { ...done, data };
}

/** Gives the questions of which exactly one is asked another name for what they share. Throws a `Refusal` as above. */
export function alternativeRenamed(set: QuestionSet, name: string, to: string): Plan {
  if (!/^[\p{L}\d][\p{L}\p{M}\d._-]*$/u.test(to))
    throw new Refusal(`“${to}” is not one word of letters, numbers and hyphens.`);
  const of = (wanted: string) => usesInSet(set, [{ is: 'alternative', name: wanted, of: '' }]);
  if (to !== name && of(to).length > 0)
    throw new Refusal(`Other questions share the alternative “${to}” already: both would be one.`);
  return plan(
    `Rename the alternative ${name} to ${to}`,
    of(name).map((at): PlannedEdit => ({ at, text: to, purpose: 'mentions' })),
  );
}

/** Gives a term another form, in the glossary and in all texts that use it, each with the first letter as it stands there. */
export function termRenamed(project: Project, set: QuestionSet, form: TermForm, to: string): Plan {
  const words = to.trim();
  if (words === '' || /[\n\r]/.test(words)) throw new Refusal('A term is written in words, on one line.');
  const { reading, place } = form;
  const isFree = yamlScalar(words) === words || place.style !== 'plain';
  const own: PlannedEdit = isFree
    ? { at: { chunk: reading.chunk, ...written(place) }, text: words, purpose: 'name' }
    : {
        at: { chunk: reading.chunk, start: place.start, end: place.end },
        text: yamlScalar(words, { inFlow: true }),
        purpose: 'name',
      };
  const uses = termUses(project, set, form).map(({ chunk, start, end, ending }): PlannedEdit => {
    const found = chunk.text.slice(start, end);
    return { at: { chunk, start, end }, text: cased(words, form.words, found) + ending, purpose: 'mentions' };
  });
  const paths = form.is === 'term' ? usesInSet(set, [{ is: 'term', name: form.words, of: '' }]) : [];
  const inPaths = paths.map((at): PlannedEdit => ({ at, text: words, purpose: 'mentions' }));
  return plan(`Rename the term ${form.words} to ${words}`, [own, ...uses, ...inPaths]);
}

/** A term begins with a capital where what it replaces does, and is not written so. */
function cased(words: string, before: string, found: string): string {
  const isRaised = found[0] !== before[0] && found[0] === before[0]?.toUpperCase();
  return isRaised ? words[0]!.toUpperCase() + words.slice(1) : words;
}

/** Finds what nothing is called because the entry that ought to be repeats the name of another: that is told there. */
import type { NameSpace, SectionEntry } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';

/** True where a name of a name space is given more than once, so that another may be missing. */
export function hasRepeatedName(space: NameSpace, view: View): boolean {
  return view.answer('repeated', space, (set) =>
    set.names(space).some((name) => set.defined(space, name).length > 1),
  );
}

/** True of names one of which is given more than once. */
export const hasRepeats = (names: readonly string[]): boolean => new Set(names).size < names.length;

/** True where two sections of a set have one id. */
export function hasRepeatedSection(view: View): boolean {
  return view.answer('repeated section', '', (set) =>
    set
      .names('id')
      .some((name) => set.defined('id', name).filter(({ kind }) => kind === 'section').length > 1),
  );
}

/** True of the id of a standard or a criterion that nothing has, and that comes next to one which several have. */
export function isStandardOfRepeat(id: string, view: View): boolean {
  const isRepeated = ({ id, steps }: Beside) => view.defined('standard', id).length > steps;
  return idsBefore(id).some(isRepeated) || idsAfter(id).some(isRepeated);
}

/** True of an id that nothing has, but that an entry with the id of another would have where it stands. */
export function isIdOfRepeat(id: string, view: View): boolean {
  if (id.includes('/')) return isRowOfRepeat(id, view);
  const isRepeat = (entry: SectionEntry | undefined, steps: number) =>
    entry !== undefined && view.defined('id', entry.name).length > steps;
  const some = (ids: readonly Beside[], repeat: (entry: SectionEntry) => SectionEntry | undefined) =>
    ids.some(({ id, steps }) => view.defined('id', id).some((entry) => isRepeat(repeat(entry), steps)));
  return (
    some(idsBefore(id), (entry) => view.neighbours(entry).after) ||
    some(idsAfter(id), (entry) => view.neighbours(entry).before) ||
    some(firstBelow(id), (entry) => view.around(entry).keyQuestion?.definition)
  );
}

/** True of a row, where the question has two of one code. */
function isRowOfRepeat(id: string, view: View): boolean {
  const stem = id.slice(0, id.indexOf('/'));
  return view
    .defined('id', stem)
    .some(({ reading }) =>
      hasRepeats(reading.definitions.flatMap(({ parent, name }) => (parent === stem ? [name] : []))),
    );
}

/** An id that stands some steps before or after another. */
interface Beside {
  readonly id: string;
  readonly steps: number;
}

/** So many entries in a row may have the id of another. */
const STEPS = [1, 2, 3];

const LAST = /^(.*?)(\d{1,9}|[a-z])$/;

/** The ids that one may follow: of `A1.2`, `A1.1`, or `A1` before the first; of `A1.2b`, `A1.2a`. */
function idsBefore(id: string): Beside[] {
  const [, stem, last] = LAST.exec(id) ?? [];
  if (stem === undefined || last === undefined) return [];
  const isNumber = /\d/.test(last);
  const at = isNumber ? Number(last) : last.charCodeAt(0) - 96;
  const nameOf = (step: number) =>
    step > 0 ? stem + (isNumber ? step : String.fromCharCode(step + 96)) : stem.replace(/\.$/, '');
  return STEPS.filter((steps) => steps <= at).map((steps) => ({ id: nameOf(at - steps), steps }));
}

/** The ids that may follow one: of `A1.2`, `A1.3` and on. */
function idsAfter(id: string): Beside[] {
  const [, stem, last] = LAST.exec(id) ?? [];
  if (stem === undefined || last === undefined) return [];
  return STEPS.map((steps) => ({
    id: stem + (/\d/.test(last) ? Number(last) + steps : String.fromCharCode(last.charCodeAt(0) + steps)),
    steps,
  }));
}

/** The ids that the first question of a key question may have. */
const firstBelow = (id: string): Beside[] => ['.1', '.2', 'S'].map((end) => ({ id: id + end, steps: 1 }));

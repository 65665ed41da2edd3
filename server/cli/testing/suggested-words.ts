/** Says in words which cases `carag test --suggest` wrote, and what no case can reach. */
import type { Suggestion } from '../../routing/cases/suggested/suggest.ts';
import { groupBy } from '../../text/group-by.ts';
import { uriOf } from '../disk/disk.ts';
import { harmless, type Paints } from '../output/terminal.ts';
import { counted, listed } from '../output/words.ts';
import { shownPath } from '../workspace.ts';
import type { SuggestedSet } from './suggested.ts';
import { setWords } from './words.ts';

/** What was written for each set, what no case can reach and why, and what to do next. */
export function suggestedText(sets: readonly SuggestedSet[], { strong }: Paints): string {
  const parts = sets.map(({ set, files, unreached }) => {
    const lines = [
      ...files.map(({ path, title }) => `wrote  ${shownPath(uriOf(path))}  ${title}`),
      ...(files.length === 0 ? [nothingFor(unreached)] : []),
      ...unreachedLines(unreached),
    ];
    return [
      strong(harmless(setWords({ set, language: 'en' }))),
      ...lines.map((line) => `  ${harmless(line)}`),
    ].join('\n');
  });
  const count = sets.reduce((sum, { files }) => sum + files.length, 0);
  return `${[...parts, strong(outcome(count))].join('\n\n')}\n`;
}

const nothingFor = (unreached: Suggestion['unreached']) =>
  unreached.length === 0
    ? 'Every question and row is asked in a case that is there already.'
    : 'Every question and row that can be reached is asked in a case that is there already.';

function outcome(count: number): string {
  if (count === 0) return 'Nothing was written.';
  const them = count === 1 ? 'it' : 'them';
  return `Wrote ${counted(count, 'case')}. Read ${them}, since ${count === 1 ? 'it expects' : 'they expect'} what the set does now, right or wrong; then give ${them} the title that says what ${count === 1 ? 'it shows' : 'they show'}.`;
}

/** What no case reaches, by why. */
function unreachedLines(unreached: Suggestion['unreached']): string[] {
  return [...groupBy(unreached, whyNot)].map(([why, those]) => {
    const ids = idsOf(those.map(({ name }) => name));
    return `No case for ${ids}: ${why}`;
  });
}

const MOST_NAMED = 5;

function idsOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listed(more > 1 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names);
}

function whyNot({ why, on }: Suggestion['unreached'][number]): string {
  switch (why) {
    case 'never asked':
      return 'no case asks this. “carag lint” says why.';
    case 'rests on':
      return `this rests on ${on}, which is never asked. Mend that first.`;
    case 'not read':
      return 'when this is asked cannot be told. “carag lint” says what is wrong.';
    case 'too complex':
      return 'it would take too long to work out when this is asked.';
    case 'no case':
      return 'none could be found that keeps to all that the set says.';
  }
}

/** The report of `carag test` in English. */
import { counted, listed } from '../output/words.ts';
import type { TestWords } from './language.ts';

export const english: TestWords = {
  passed: 'passed',
  failed: 'failed',
  expectsNothing: '(it expects nothing)',
  allPassed: (cases) => (cases === 1 ? 'The case passed.' : `All ${counted(cases, 'case')} passed.`),
  someFailed: (failed, cases) =>
    cases === 1 ? 'The case failed.' : `${failed} of ${counted(cases, 'case')} failed.`,
  noSet: 'In no question set',
  notAsked: (name) => `${name} should be asked, but it is not.`,
  isAsked: (name) => `${name} should not be asked, but it is.`,
  see: 'see',
  onlySome: (ran, cases) =>
    `Only ${ran} of its ${counted(cases, 'case')} ran, so what no case asks is not told.`,
  noCaseAsks: (questions, rows) => {
    const what = [
      ...(questions > 0 ? [counted(questions, 'question')] : []),
      ...(rows > 0 ? [counted(rows, 'row')] : []),
    ];
    return `No case asks ${listed(what)}:`;
  },
  andMore: (ids, more) => `${ids.join(', ')} and ${more} more`,
  list: (items) => listed(items),
  checked: ({ sets, cases, expectations, notMet }) => {
    const unmet = notMet > 0 ? `, of which ${counted(notMet, 'is', 'are')} not met` : '';
    return `Checked ${counted(sets, 'question set')}: ${counted(cases, 'case')}, ${counted(expectations, 'expectation')}${unmet}.`;
  },
  ratingsNotChecked: (count) =>
    `Not checked: ${counted(count, 'rating')} that cases expect, because no ratings document rates them.`,
  silenced: (count) => `Comments silence ${counted(count, 'finding')} in cases.`,
  off: (rules) => `Turned off: ${rules}.`,
  countedNeitherWay: (count) => `So ${counted(count, 'expectation')} counted neither way.`,
  tooComplex: (ids) => `Too complex to tell whether a case asks them: ${ids}.`,
  withoutCases: (sets) => `Without any case: ${sets}.`,
  errorsElsewhere: (count) =>
    `The sets have ${counted(count, 'error')} outside their cases, which may bear on them: “carag lint” names them.`,
};

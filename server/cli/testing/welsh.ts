/** The report of `carag test` in Welsh. */
import { andBefore } from '../../routing/words/welsh.ts';
import { listed } from '../output/words.ts';
import type { TestWords } from './language.ts';

const list = (items: readonly string[]) => listed(items, andBefore(items.at(-1) ?? ''));

/** To be checked by a Welsh speaker, like all our Welsh. */
export const welsh: TestWords = {
  passed: 'llwyddodd',
  failed: 'methodd',
  expectsNothing: '(nid yw’n disgwyl dim)',
  allPassed: (cases) => (cases === 1 ? 'Llwyddodd yr achos.' : `Llwyddodd pob un o’r ${cases} achos.`),
  someFailed: (failed, cases) =>
    cases === 1 ? 'Methodd yr achos.' : `Methodd ${failed} o’r ${cases} achos.`,
  noSet: 'Heb fod mewn set o gwestiynau',
  notAsked: (name) => `Dylid gofyn ${name}, ond ni wneir hynny.`,
  isAsked: (name) => `Ni ddylid gofyn ${name}, ond fe wneir hynny.`,
  see: 'gweler',
  onlySome: (ran, cases) =>
    `Dim ond ${ran} o’i ${cases} achos a redwyd, felly ni ddywedir beth nad oes achos yn ei ofyn.`,
  noCaseAsks: (questions, rows) => {
    const what = [
      ...(questions > 0 ? [`cwestiynau (${questions})`] : []),
      ...(rows > 0 ? [`rhesi (${rows})`] : []),
    ];
    return `Nid oes achos sy’n gofyn y canlynol: ${list(what)}:`;
  },
  andMore: (ids, more) => `${ids.join(', ')} a ${more} arall`,
  list,
  checked: ({ sets, cases, expectations, notMet }) => {
    const unmet = notMet > 0 ? `, a ${notMet} ohonynt heb eu bodloni` : '';
    return `Gwiriwyd setiau o gwestiynau (${sets}): achosion (${cases}), disgwyliadau (${expectations})${unmet}.`;
  },
  ratingsNotChecked: (count) =>
    `Graddau y mae achosion yn eu disgwyl ac nas gwiriwyd, gan nad oes dogfen sy’n eu graddio: ${count}.`,
  silenced: (count) => `Canfyddiadau mewn achosion a dawelir gan sylwadau: ${count}.`,
  off: (rules) => `Wedi’u diffodd: ${rules}.`,
  countedNeitherWay: (count) => `Disgwyliadau na chyfrifwyd y naill ffordd na’r llall felly: ${count}.`,
  tooComplex: (ids) => `Rhy gymhleth i ddweud a oes achos yn eu gofyn: ${ids}.`,
  withoutCases: (sets) => `Heb unrhyw achos: ${sets}.`,
  errorsElsewhere: (count) =>
    `Gwallau yn y setiau y tu allan i’w hachosion, a all effeithio arnynt: ${count}. Mae “carag lint” yn eu henwi.`,
};

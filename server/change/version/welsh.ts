/** How changes are told in Welsh. */
import { andBefore } from '../../routing/words/welsh.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import type { ChangeWords, Happened } from './language.ts';

/** Fields that have a name in Welsh; others are called by the name that authors write. */
const FIELDS: Readonly<Record<string, string>> = {
  text: 'y testun',
  title: 'y teitl',
  label: 'y label',
  kind: 'y math',
  statement: 'y datganiad',
  guidance: 'y canllawiau',
  'guidance-blocks': 'y canllawiau a rennir',
  use: 'y canllawiau a rennir',
  indicators: 'y dangosyddion ansawdd',
  criteria: 'y meini prawf',
  means: 'yr ystyr',
  'short-for': 'yr hyn y mae’n fyr amdano',
  when: 'yr amod',
  'ask-when': 'yr amod',
  'only-when': 'yr amod y mae’n hysbys odano',
  // biome-ignore lint/suspicious/noThenProperty: it is a word of the documents
  then: 'yr hyn y mae’r ffurflen yn ei wneud',
  checks: 'y gwiriadau',
  rates: 'y cwestiwn allweddol o’r safonau y mae’n ei ateb',
  rated: 'sut y’i graddir',
  round: 'y talgrynnu',
  measure: 'yr hyn a fesurir',
  of: 'y ffigurau',
  score: 'y sgôr',
  ids: 'arddull y dynodyddion',
  uses: 'y setiau y mae’n eu defnyddio',
  'answered-by': 'y cwestiwn sy’n ei bennu',
  'instead-of': 'yr hyn y’i defnyddir yn ei le',
  also: 'y ffurfiau eraill',
  respondent: 'yr atebydd',
  unit: 'yr hyn a gyfrifir',
  languages: 'yr ieithoedd',
};

const SORTS: Readonly<Record<string, string>> = {
  option: 'yr opsiwn',
  row: 'y rhes',
  fact: 'y ffaith',
  'answer list': 'y rhestr atebion',
  rating: 'y radd',
  band: 'y band',
  term: 'y term',
  check: 'y gwiriad',
  domain: 'y parth',
  standard: 'y safon',
  criterion: 'y maen prawf',
  'key question': 'y cwestiwn allweddol',
  condition: 'yr amod',
  respondent: 'yr atebydd',
};

const HAPPENED: Readonly<Record<Happened, string>> = {
  changed: 'newidiwyd',
  removed: 'dilëwyd',
  added: 'ychwanegwyd',
};

const list = (items: readonly string[]) => sentenceList(items, andBefore(items.at(-1) ?? ''));
const named = (sort: string, name: string, isQuoted: boolean) =>
  `${SORTS[sort] ?? sort} ${isQuoted ? `“${name}”` : name}`;

/** To be checked by a Welsh speaker, like all our Welsh: names stand where nothing changes how they begin. */
export const welsh: ChangeWords = {
  language: 'cy',
  list,
  theSet: 'y set',
  section: (name) => `yr adran ${name}`,
  note: (text) => `y nodyn “${text}”`,
  split: (whole, parts) => `rhannwyd ${whole}: ${parts}.`,
  merged: (parts, whole) => `cyfunwyd ${parts}: ${whole}.`,
  renumbered: (was, id) => `ailrifwyd ${was}: ${id} ydyw bellach.`,
  gone: (name) => `dilëwyd ${name}.`,
  come: (name) => `ychwanegwyd ${name}.`,
  reused: (id) => `defnyddir y dynodydd ${id} eto: mae’n sefyll am rywbeth arall bellach.`,
  moved: (name, from, to) => `symudwyd ${name}, o ${from} i ${to}.`,
  reordered: (names) => `mae’r canlynol mewn trefn arall: ${names}.`,
  of: (name, what) => `${name}: ${what}`,
  ofOthers: (name, others) => `${name} a chwestiynau eraill (${others})`,
  anotherSort: 'mae’r ateb o fath arall.',
  forms: {
    'one-of': 'un opsiwn',
    'any-of': 'unrhyw nifer o opsiynau',
    text: 'testun',
    number: 'rhif',
    date: 'dyddiad',
  },
  recoded: (was, is) => `cod yr opsiwn “${was}” yw “${is}” bellach.`,
  optionsReordered: 'mae’r opsiynau mewn trefn arall.',
  happened: (what, how) => `${HAPPENED[how]} ${what}.`,
  answer: {
    'at-least': 'y nifer lleiaf o opsiynau',
    'at-most': 'y nifer mwyaf o opsiynau',
    min: 'yr ateb isaf',
    max: 'yr ateb uchaf',
    unit: 'yr hyn a gyfrifir yn yr ateb',
    decimals: 'nifer y lleoedd degol',
    'listed-in': 'y man lle cedwir rhagor o opsiynau',
    optional: 'a oes rhaid rhoi ateb',
    sufficient: 'yr hyn sy’n ddigonol',
    'not-applicable': 'yr hyn nad yw’n berthnasol',
    scored: 'nad yw ei ateb yn cyfrif',
  },
  mayBeBlank: 'gellir ei adael yn wag',
  mustBeAnswered: 'rhaid ei ateb',
  option: (code) => `yr opsiwn “${code}”`,
  ofOption: {
    label: 'y label',
    means: 'yr ystyr',
    'only-when': 'yr amod',
    'explain-in': 'y man i egluro',
  },
  exclusive: (option) => `na ellir dewis dim arall gyda’r canlynol: ${option}`,
  field: (name) => FIELDS[name] ?? `“${name}”`,
  entry: named,
  entryAlone: (sort, name, isQuoted) => named(sort, name, isQuoted).replace(/^yr? /, ''),
  within: (what, around) => `${what} (${around})`,
  routing: {
    inEveryCase: 'ym mhob achos',
    insufficient: (id) => `mae ${id} yn annigonol`,
    or: 'neu',
    same: 'mae’r amod i’w ofyn wedi’i ysgrifennu fel arall, ac yn golygu’r un peth ym mhob achos.',
    undecided: (because) =>
      `mae’r amod i’w ofyn wedi’i ysgrifennu fel arall. Ni phenderfynwyd a ofynnir ef mewn achosion eraill: ${because}.`,
    because: {
      'no id': 'nid oes dynodydd iddo',
      'too long': 'byddai’n cymryd gormod o amser',
      cycle: 'mae’n dibynnu arno’i hun',
      unread: 'mae’n dibynnu ar rywbeth na ellir ei ddarllen',
    },
    answeredOtherwise: (name) => `mae’n dibynnu ar ${name}, a atebir mewn ffordd arall bellach`,
    anyCase: 'mewn unrhyw achos',
    where: (example) => `pan fo’r canlynol yn dal: ${example}`,
    fewer: (where) => `fe’i gofynnir mewn llai o achosion. Nis gofynnir bellach ${where}.`,
    more: (where) => `fe’i gofynnir mewn mwy o achosion. Fe’i gofynnir bellach hefyd ${where}.`,
    other: (now, notAnyMore) =>
      `fe’i gofynnir mewn achosion eraill. Fe’i gofynnir bellach ${now}; nis gofynnir bellach ${notAnyMore}.`,
  },
  ratings: {
    keyQuestions: 'cwestiynau allweddol',
    whole: 'y cyfan',
    level: (level, parts) => `${LEVELS[level] ?? level} â’r nifer hwn o rannau: ${parts}`,
    moved: (called, moves, tried) => `graddau ${called}: graddir fel arall ${moves} o’r ${tried}.`,
    shares: (count, cases) => `${count} cyfran a all fod gan hyd at ${cases} achos`,
    combinations: (count) => `${count} cyfuniad o raddau a all fod gan y rhannau`,
    share: (percent, some, all) => `${percent} % (${some} o ${all})`,
    stretch: (first, last) => `${first} hyd at ${last}`,
    suchAs: (count, first) => `${count}, megis ${first}`,
    notRated: 'heb radd',
    otherParts: (called) =>
      `Ni roddwyd cynnig ar raddau ${called}: mae iddynt rannau eraill bellach, neu raddau eraill.`,
    tooMany: (called, most) => `Ni roddwyd cynnig ar raddau ${called}: mae mwy na ${most} cyfuniad.`,
  },
  translation: (language, path) =>
    path === undefined
      ? `y testun mewn iaith arall (${language})`
      : `“${path}” mewn iaith arall (${language})`,
};

const LEVELS: Readonly<Record<string, string>> = { standard: 'safonau', domain: 'parthau' };

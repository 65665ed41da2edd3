/** How changes are told in English, which is also how they are known again. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import type { ChangeWords } from './language.ts';

/** What authors call the fields whose names do not read well in a sentence. */
const FIELDS: Readonly<Record<string, string>> = {
  use: 'the shared guidance',
  indicators: 'the quality indicators',
  rates: 'the key question of the standards that it answers',
  round: 'the rounding',
  of: 'the figures',
  ids: 'the style of ids',
  uses: 'the sets that it uses',
  'answered-by': 'the question that settles it',
  'only-when': 'the condition under which it is known',
  'instead-of': 'what it is used instead of',
  also: 'the other forms',
  'short-for': 'what it is short for',
  means: 'the meaning',
  when: 'the condition',
  // biome-ignore lint/suspicious/noThenProperty: it is a word of the documents
  then: 'what the form does',
  rated: 'how it is rated',
  measure: 'what is measured',
  criteria: 'the criteria',
};

export const english: ChangeWords = {
  language: 'en',
  list: (items) => sentenceList(items),
  theSet: 'the set',
  section: (name) => `the section ${name}`,
  note: (text) => `the note “${text}”`,
  split: (whole, parts) => `${whole} was split into ${parts}.`,
  merged: (parts, whole) => `${parts} were merged into ${whole}.`,
  renumbered: (was, id) => `${was} was renumbered: it is ${id} now.`,
  gone: (name) => `${name} was removed.`,
  come: (name) => `${name} was added.`,
  reused: (id) => `The id ${id} is used again: it stands for something else now.`,
  moved: (name, from, to) => `${name} was moved from ${from} to ${to}.`,
  reordered: (names) => `${names} stand in another order.`,
  of: (name, what) => `${name}: ${what}`,
  ofOthers: (name, others) => `${name} and ${others} other ${others === 1 ? 'question' : 'questions'}`,
  anotherSort: 'the answer is of another sort.',
  forms: {
    'one-of': 'one option',
    'any-of': 'any number of options',
    text: 'a text',
    number: 'a number',
    date: 'a date',
  },
  recoded: (was, is) => `the option “${was}” has the code “${is}” now.`,
  optionsReordered: 'the options stand in another order.',
  happened: (what, how) => `${what} ${how === 'changed' ? how : `was ${how}`}.`,
  answer: {
    'at-least': 'the least number of options',
    'at-most': 'the greatest number of options',
    min: 'the lowest answer',
    max: 'the highest answer',
    unit: 'what is counted in the answer',
    decimals: 'the number of decimals',
    'listed-in': 'the place where further options are kept',
    optional: 'whether an answer must be given',
    sufficient: 'what is sufficient',
    'not-applicable': 'what is not applicable',
    scored: 'that its answer does not count',
  },
  mayBeBlank: 'may be left blank',
  mustBeAnswered: 'must be answered',
  option: (code) => `the option “${code}”`,
  ofOption: {
    label: 'the label',
    means: 'the meaning',
    'only-when': 'the condition',
    'explain-in': 'the place to explain',
  },
  exclusive: (option) => `that nothing else may be chosen beside ${option}`,
  field: (name) => FIELDS[name] ?? `the ${name.replaceAll('-', ' ')}`,
  entry: (sort, name, isQuoted) => `the ${named(sort, name, isQuoted)}`,
  entryAlone: (sort, name, isQuoted) => named(sort, name, isQuoted),
  within: (what, around) => `${what} of ${around}`,
  routing: {
    inEveryCase: 'in every case',
    insufficient: (id) => `${id} is insufficient`,
    or: 'or',
    same: 'when it is asked is written otherwise, and means the same in every case.',
    undecided: (because) =>
      `when it is asked is written otherwise. It is not decided whether it is asked in other cases: ${because}.`,
    because: {
      'no id': 'it has no id',
      'too long': 'that would take too long',
      cycle: 'it depends on itself',
      unread: 'it rests on something that cannot be read',
    },
    answeredOtherwise: (name) => `it rests on ${name}, which is answered in another way now`,
    anyCase: 'in any case',
    where: (example) => `where ${example}`,
    fewer: (where) => `it is asked in fewer cases: not any more ${where}.`,
    more: (where) => `it is asked in more cases: now also ${where}.`,
    other: (now, notAnyMore) => `it is asked in other cases: now ${now}, and not any more ${notAnyMore}.`,
  },
  ratings: {
    keyQuestions: 'key questions',
    whole: 'the whole',
    level: (level, parts) => `${level}s with ${parts} parts`,
    moved: (called, moves, tried) =>
      `The ratings of ${called}: ${moves} of the ${tried} are rated otherwise.`,
    shares: (count, cases) => `${count} shares that up to ${cases} cases can have`,
    combinations: (count) => `${count} combinations of ratings that the parts can have`,
    share: (percent, some, all) => `${percent} % (${some} of ${all})`,
    stretch: (first, last) => `${first} to ${last}`,
    suchAs: (count, first) => `${count}, such as ${first}`,
    notRated: 'not rated',
    otherParts: (called) =>
      `Ratings of ${called} were not tried: they have other parts now, or other ratings.`,
    tooMany: (called, most) =>
      `Ratings of ${called} were not tried: there are more than ${most} combinations.`,
  },
  translation: (language, path) =>
    path === undefined ? `the ${language} text` : `the ${language} of “${path}”`,
};

const named = (sort: string, name: string, isQuoted: boolean) => `${sort} ${isQuoted ? `“${name}”` : name}`;

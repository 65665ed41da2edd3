import { type Fault, RETIRED } from './fault.ts';

/** What refers to the id that is lost. */
const UNKNOWN = ['ref/unknown', 'routing/name-unknown'];

export const ID: readonly Fault[] = [
  {
    what: 'a space in an id',
    rule: 'id/spacing',
    at: /(?<=- id: )([A-Z])(\d\.\d+)(?=\n)/g,
    put: ([, letter, rest]) => `«${letter} ${rest}»`,
  },
  {
    what: 'a question copied with its id',
    rule: 'id/duplicate',
    at: /( +- id: )(\S+)(\n +kind: information\n +text: [^\n]+\n +answer: (?:text|yes-no-fact)\n)/g,
    put: ([, item, id, rest]) => `${item}${id}${rest}\n${item}«${id}»${rest}`,
  },
  {
    what: 'a comma in an id',
    rule: 'id/form',
    at: /(?<=- id: |## )([A-Z]\d)\.(\d+)(?=[ \n])/g,
    put: ([, keyQuestion, number]) => `«${keyQuestion},${number}»`,
  },
  {
    what: 'a letter in place of a number',
    rule: 'id/look-alike',
    at: /(?<=- id: |## )([A-Z]\d\.\d*)([01])(?=[ \n])/g,
    put: ([, id, digit]) => `«${id}${digit === '0' ? 'O' : 'l'}»`,
  },
  {
    what: 'a question taken out',
    rule: 'id/gap',
    at: /( +- id: )([A-Z]\d\.)(?:[2-9]|1\d)\n(?:(?! +- id: )[^\n]*\n)+\1(\2\d+)(?=\n)/g,
    put: ([, item, , next]) => `${item}«${next}»`,
    follows: UNKNOWN,
  },
  {
    what: 'a question without an id',
    rule: 'id/missing',
    at: /(?<= +- )id: [A-Z]\d\.\d+\n +kind(?=:)/g,
    put: () => '«kind»',
    follows: UNKNOWN,
  },
  {
    what: 'two questions in the wrong order',
    rule: 'id/out-of-order',
    at: /( +- id: )([A-Z]\d\.\d+)(\n(?:(?! +- id: )[^\n]*\n)+)\1([A-Z]\d\.\d+)(\n(?:(?! +- id: )[^\n]*\n)+)(?=\1)/g,
    put: ([, item, first, one, second, other]) => `${item}«${second}»${other}${item}${first}${one}`,
    follows: ['routing/later-question'],
  },
  {
    what: 'a question under another key question',
    rule: 'id/parent',
    at: /(?<=- id: |## )([A-Z])\dSa(?=[ \n])/g,
    put: ([, section]) => `«${section}9Sa»`,
    follows: UNKNOWN,
  },
  {
    what: 'an id that is still to come',
    rule: 'id/placeholder',
    at: /(?<=- id: |## )[A-Z]\d\.\d+(?=[ \n])/g,
    put: () => '«TBC»',
    follows: UNKNOWN,
  },
  {
    what: 'a new question under an id that is retired',
    rule: 'id/retired',
    at: /(?<=\n)( +- id: )(I2\.(?=7)|C(?=2))(\d)(?=\n)/g,
    put: ([next, item, start, number]) => `${item}«${start}${Number(number) - 1}»
    kind: information
    text: What is this case about?
    answer: text

${next}`,
    beside: RETIRED,
  },
];

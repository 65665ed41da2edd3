/** Texts and documents that nobody writes in earnest, each of them one thing repeated. */
import type { ExampleSet } from '../../server/lint/example.ts';

/** A document that grows with `size`, in characters more or less, by one thing repeated. */
export interface Hostile {
  readonly what: string;
  readonly documents: (size: number) => ExampleSet;
}

const times = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));
const numbered = (piece: (index: number) => string) => (size: number) => {
  const pieces: string[] = [];
  for (let length = 0, at = 1; length < size; at++) {
    pieces.push(piece(at));
    length += pieces.at(-1)!.length;
  }
  return pieces.join('');
};
/** A word of its own for each number, in letters alone. */
const word = (at: number) => [...String(at)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');

/** What may stand in any text. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'one long word': times('a'),
  'one long word of capitals': times('A'),
  'one long word with a hyphen': times('ab-'),
  'one long word of other letters': times('ŵ'),
  'a picture in the text': (size) => `![x](data:image/png;base64,${times('iVBORw0KGgo')(size)})`,
  'a picture that is not closed': (size) => `![x](data:image/png;base64,${times('iVBORw0KGgo')(size)}`,
  'words that are in no dictionary': numbered((at) => `${word(at)}ing `),
  'one word again and again': times('recieve '),
  references: numbered((at) => `[[A1.${at}]] `),
  'one reference again and again': times('[[A1.1]] '),
  'answers carried forward': numbered((at) => `{{A1.${at}}} `),
  'ids after the word question': (size) => `See questions ${numbered((at) => `A1.${at}, `)(size)}.`,
  'ids, each after the word question': numbered((at) => `See question A1.${at}. `),
  'ids that stand bare': numbered((at) => `A1.${at} `),
  'the word question': times('question '),
  sections: numbered((at) => `See section ${at}. `),
  pointers: times('See the previous question. '),
  numbers: times('1'),
  'numbers with full stops': times('1.'),
  'an id that goes on': (size) => `A1${times('.1')(size)}`,
  'links begun': times('[a]('),
  'links begun with an address': times('[a](https://x.y '),
  links: numbered((at) => `[a${at}](https://x.y/${at}) `),
  'links the wrong way round': times('(a)[https://x.y] '),
  'open brackets': times('['),
  'closed brackets': times(']'),
  'open brackets in pairs': times('[[A1'),
  'open braces': times('{{'),
  'open round brackets': times('('),
  'open round brackets with words': times('(a '),
  stars: times('*'),
  'stars and letters': times('*a **b '),
  'low lines': times('_a '),
  backticks: times('`'),
  'backticks of every length': numbered((at) => `${'`'.repeat(at % 60)} `),
  'backticks and letters': times('`a'),
  'pairs of backticks and one': times('``a`'),
  fences: times('\n```\n'),
  'open angles': times('<'),
  'tags begun': times('<a '),
  tags: times('<b>a</b>'),
  'comments begun': times('<!--'),
  'comments begun to silence': times('<!-- carag-ignore '),
  comments: times('<!-- a -->'),
  'comments a line each': times('<!-- a -->\n'),
  spaces: (size) => `a${times(' ')(size)}b`,
  'spaces at the end': (size) => `a${times(' ')(size)}`,
  'pairs of spaces': times('a  b '),
  tabs: (size) => `a${times('\t')(size)}b`,
  'spaces and tabs': (size) => `a${times(' \t')(size)}b`,
  'spaces that are no ordinary ones': (size) => `a${times('\u00a0')(size)}b`,
  'spaces that are none, between words': times('a\u00a0b '),
  'signs that nobody sees': times('\u200b'),
  'line breaks': (size) => `a${times('\n')(size)}b`,
  lines: times('a\n'),
  paragraphs: times('Look at it.\n\n'),
  sentences: times('Is it so. '),
  'full stops': times('.'),
  'question marks': times('?'),
  'full stops with a space before': times('a . '),
  commas: times('a,b'),
  addresses: times('a/b '),
  'one long address': (size) => `https://${times('a/')(size)}`,
  'at signs': times('a@'),
  'words with hyphens': times('x-y '),
  acronyms: numbered((at) => `${word(at).toUpperCase()} `),
  'acronyms in brackets': times('a (CSE) '),
  'one acronym, never explained': times('CSE a '),
  'quotation marks': times('“a '),
  'straight quotation marks': times('"a '),
  apostrophes: times("'a "),
  'places to fill in': times('[insert date] '),
  'places to fill in, begun': times('[insert '),
  'to be confirmed': times('TBC '),
  'low lines alone': (size) => `lorem ipsum ${times('_')(size)}a`,
  headings: numbered((at) => `\n### Part ${at}\n`),
  hashes: (size) => `# ${times('# ')(size)}a`,
  'a heading of hashes': (size) => `### ${times('#')(size)}a`,
  bullets: times('\n- a'),
  'bullets of Word': times('\n• a'),
  'nested lists': numbered((at) => `\n${' '.repeat(2 * (at % 40))}- a`),
  'nested quotes': (size) => `${times('> ')(size)}a`,
  'lines of numbers': numbered((at) => `\n${at}. a`),
  bars: times('|'),
  'a table': (size) => `\n| a | b |\n| - | - |\n${times('| a | b |\n')(size)}`,
  dashes: times('-'),
  tildes: times('~'),
  'definitions of links': numbered((at) => `\n[a${at}]: https://x.y`),
  'definitions of links, begun': times('\n[a]'),
  entities: times('&amp;'),
  escapes: times('\\q'),
  terms: times('youth offending team YOT '),
  'beginnings of terms': times('youth offending '),
  'options told in a text': numbered((at) => `\nInadequate: a${at}`),
};

/** Texts that cannot stand everywhere are written so that they can. */
const doubled = (text: string) => JSON.stringify(text).replaceAll('\u200b', '\\u200b');

const HEAD = `carag: section\nid: one\ntitle: One\nkey-questions:\n  - id: A1\n    text: Is it good?\n    questions:\n`;
const SET: ExampleSet = {
  'carag.yaml': `carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml, two.carag.md]\nanswers:\n  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }\n  levels: { one-of: { good: Good, fair: Fair, poor: Inadequate } }\n`,
  'terms.carag.yaml': `carag: glossary\nterms:\n  YJS: { short-for: youth justice service, instead-of: [YOT, youth offending team] }\nnames: [Office for Standards in Education]\n`,
  'one.carag.yaml': `${HEAD}      - id: A1.1\n        kind: judgement\n        text: Is it in time?\n        answer: yes-no\n`,
  'two.carag.md': '---\ncarag: section\nid: two\ntitle: Two\n---\n\n# P1 Is it planned?\n',
};

const inMarkdown = (heading: string, prose: string) =>
  `${SET['two.carag.md']}\n## P1.1 ${heading}\n\n\`\`\`carag\nkind: judgement\nanswer: levels\n\`\`\`\n\n${prose}\n`;
const inYaml = (fields: string) =>
  `${SET['one.carag.yaml']}      - id: A1.2\n        kind: judgement\n        answer: levels\n${fields}`;

/** Where a text may stand. */
const PLACES: Readonly<Record<string, (text: string) => ExampleSet>> = {
  'the guidance of Markdown': (text) => ({ 'two.carag.md': inMarkdown('Is it so?', text) }),
  'the text of a question': (text) => ({ 'one.carag.yaml': inYaml(`        text: ${doubled(text)}\n`) }),
};

const inPlace = (place: (text: string) => ExampleSet, text: string) => ({ ...SET, ...place(text) });

const inTexts = Object.entries(TEXTS).flatMap(([what, text]) =>
  Object.entries(PLACES).map(
    ([where, place]): Hostile => ({
      what: `${what} in ${where}`,
      documents: (size) => inPlace(place, text(size)),
    }),
  ),
);

const yaml = (more: (size: number) => string) => (size: number) => ({
  ...SET,
  'one.carag.yaml': SET['one.carag.yaml']! + more(size),
});
const fields = (more: (size: number) => string) =>
  yaml((size) => `      - id: A1.2\n        kind: judgement\n${more(size)}`);
const markdown = (more: (size: number) => string) => (size: number) => ({
  ...SET,
  'two.carag.md': `${SET['two.carag.md']}\n${more(size)}`,
});
const added = (path: string, more: (size: number) => string) => (size: number) => ({
  ...SET,
  [path]: SET[path]! + more(size),
});

/** What grows in the document around the texts. */
const WHOLE: Readonly<Record<string, (size: number) => ExampleSet>> = {
  questions: yaml(
    numbered((at) => `      - id: A1.${at + 1}\n        kind: judgement\n        text: So ${at}?\n`),
  ),
  'questions with the same guidance': yaml(
    numbered(
      (at) =>
        `      - id: A1.${at + 1}\n        kind: judgement\n        text: So ${at}?\n        guidance: Look for the dates in the record of the case, and compare them.\n`,
    ),
  ),
  'questions with the same capitals': yaml(
    numbered(
      (at) => `      - id: A1.${at + 1}\n        kind: judgement\n        text: Is the GBP ${at} so?\n`,
    ),
  ),
  'questions in order, and as many backwards': yaml(
    (size) =>
      numbered((at) => `      - id: A1.${2 * at}\n        kind: judgement\n        text: So ${at}?\n`)(
        size / 2,
      ) +
      numbered(
        (at) =>
          `      - id: A1.${2 * Math.floor(size / 2 - at) + 1}\n        kind: judgement\n        text: Or ${at}?\n`,
      )(size / 2),
  ),
  'questions without an id': yaml(times('      - kind: judgement\n        text: So?\n')),
  'headings with ids': markdown(numbered((at) => `## P1.${at} So?\n\n`)),
  'headings with nothing': markdown(times('##\n')),
  options: fields(
    (size) =>
      `        answer:\n          one-of:\n${numbered((at) => `            o${at}: Option ${at}\n`)(size)}`,
  ),
  'options that read alike': fields(
    (size) => `        answer:\n          one-of:\n${numbered((at) => `            o${at}: Same\n`)(size)}`,
  ),
  'one option again and again': fields(
    (size) => `        answer:\n          one-of:\n${times('            o: Same\n')(size)}`,
  ),
  rows: fields(
    (size) =>
      `        answer: yes-no\n        rows:\n${numbered((at) => `          r${at}: { text: "Is row ${at} so?" }\n`)(size)}`,
  ),
  'names that nobody knows': fields(numbered((at) => `        n${at}: v\n`)),
  'one name again and again': fields(times('        text: v\n')),
  'comments of YAML': yaml(times('      # a\n')),
  'comments that silence': yaml(times('      # carag-ignore id/gap: so\n')),
  'a comment of colons': yaml((size) => `      # carag-ignore ${times(': ')(size)}a\n`),
  'a comment of spaces': yaml((size) => `      # carag-ignore a${times(' ')(size)}b${times(' ')(size)}c\n`),
  'a comment that names many rules': yaml(
    (size) => `      # carag-ignore ${numbered((at) => `a/b${at}, `)(size)}: so\n`,
  ),
  'escapes that mean nothing': fields((size) => `        text: "${times('\\q')(size)}"\n`),
  'escapes that mean nothing, in many texts': fields(
    (size) => `        answer:\n          one-of:\n${numbered((at) => `            o${at}: "\\q"\n`)(size)}`,
  ),
  escapes: fields((size) => `        text: "${times('\\u0041')(size)}"\n`),
  'doubled quotation marks': fields((size) => `        text: '${times("''")(size)}'\n`),
  'lines of a text in quotation marks': fields(
    (size) => `        text: "a${times('\n          b')(size)}"\n`,
  ),
  'empty lines': yaml(times('\n')),
  'lines of spaces': yaml(times('          \n')),
  'a folded text': fields((size) => `        text: >\n${times('          a\n')(size)}`),
  'a list in brackets': fields((size) => `        use: [${numbered((at) => `a${at}, `)(size)}]\n`),
  'names in braces': fields(
    (size) => `        answer: { one-of: { ${numbered((at) => `a${at}: A, `)(size)} } }\n`,
  ),
  'options in quotation marks': fields(
    (size) =>
      `        answer:\n          one-of:\n${numbered((at) => `            o${at}: "Option ${at}"\n            p${at}: 'Option ${at}'\n`)(size)}`,
  ),
  'options in quotation marks on one line': fields(
    (size) =>
      `        answer: { one-of: { ${numbered((at) => `o${at}: "A ${at}", p${at}: 'B ${at}', `)(size)} } }\n`,
  ),
  colons: fields((size) => `        text: ${times('a: ')(size)}\n`),
  'hashes after a text': fields((size) => `        text: a${times(' #')(size)}\n`),
  'a long id': yaml((size) => `      - id: A1${times('.1')(size)}\n`),
  'an id of letters': yaml((size) => `      - id: ${times('A')(size)}\n`),
  'an id of spaces': yaml((size) => `      - id: A1${times(' ')(size)}.2\n`),
  'an id of dots': yaml((size) => `      - id: A${times('.')(size)}x\n`),
  'a condition': fields(
    (size) => `        text: So?\n        ask-when: ${times('A1.1 is yes and ')(size)}A1.1 is no\n`,
  ),
  'a condition of one word': fields((size) => `        text: So?\n        ask-when: ${times('a')(size)}\n`),
  'a condition of spaces': fields(
    (size) => `        text: So?\n        ask-when: A1.1 is${times(' ')(size)}yes\n`,
  ),
  'brackets in a condition': fields((size) => `        text: So?\n        ask-when: ${times('(')(size)}\n`),
  'terms of a glossary': added(
    'terms.carag.yaml',
    numbered((at) => `  - Office for ${word(at)}\n`),
  ),
  'names of a glossary that begin alike': added(
    'terms.carag.yaml',
    numbered((at) => `  - Office for Standards in ${word(at)}\n`),
  ),
  'names of a glossary': added('terms.carag.yaml', (size) => `  - Office ${times('of a ')(size)}\n`),
  'sections that are listed': (size) => ({
    ...SET,
    'carag.yaml': SET['carag.yaml']!.replace('[one', `[${numbered((at) => `s${at}.carag.yaml, `)(size)}one`),
  }),
  'blocks of ours': markdown((size) => `## P1.1 So?\n${times('\n```carag\nkind: judgement\n```\n')(size)}`),
  'blocks of ours that are not closed': markdown((size) => `## P1.1 So?\n${times('\n```carag\n')(size)}`),
  'empty lines in a block of ours that is not closed': markdown(
    (size) => `## P1.1 So?\n\n\`\`\`carag\nkind: judgement\n${times('\n')(size)}answer: levels\n`,
  ),
  'marks of a merge': markdown(times('<<<<<<< x\n=======\n>>>>>>> y\n')),
  'comments that are not closed': markdown(times('<!--\n')),
  'comments above headings': markdown(times('<!-- a -->\n## P1.1 So?\n')),
  'comments that silence, in Markdown': markdown(
    (size) => `## P1.1 So?\n${times('<!-- carag-ignore id/gap: so -->\n')(size)}`,
  ),
  'front matter that is not closed': (size) => ({
    ...SET,
    'two.carag.md': `---\n${times('carag: section\n')(size)}`,
  }),
  'lines above the front matter': (size) => ({
    ...SET,
    'two.carag.md': `${times('\n')(size)}---\ncarag: section\n---\n`,
  }),
};

export const HOSTILE: readonly Hostile[] = [
  ...inTexts,
  ...Object.entries(WHOLE).map(([what, documents]) => ({
    what,
    // What is repeated here is longer than in a text.
    documents: (size: number) => documents(4 * size),
  })),
];

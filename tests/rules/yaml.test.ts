import { describe, expect, test } from 'vitest';
import { Checker } from '../../server/lint/checker.ts';
import type { ExampleSet } from '../../server/lint/example.ts';
import { mend } from '../../server/lint/fixing.ts';
import { unreadable } from '../../server/project/document.ts';
import { Loader } from '../../server/project/loading/loader.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { withReplacements } from '../../server/syntax/replacing.ts';
import { Source } from '../../server/syntax/source.ts';
import { valueAt } from '../../server/syntax/tree.ts';
import { readYaml } from '../../server/syntax/yaml/yaml.ts';
import { check, checkClean, findingsIn, foundIn, projectOf, ROOT, unmarked } from '../check.ts';

const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';

/** Lines at the top of a section that holds guidance alone. */
const section = (lines: string): ExampleSet => ({
  'assessment.carag.yaml': `carag: section\nid: assessment\ntitle: Assessment\n${lines}\n`,
});

/** A question of a section, its fields written from the first column. */
const question = (lines: string): ExampleSet =>
  section(
    `questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n    answer: text\n${lines.replace(/^(?=.)/gm, '    ')}`,
  );

const markdown = (text: string): ExampleSet => ({
  'assessment.carag.md': `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n${text}\n`,
});

/** The same with the line breaks of Windows. */
const windows = (set: ExampleSet): ExampleSet =>
  Object.fromEntries(Object.entries(set).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

const guidance = 'guidance: Read the file.';

/** A section below lines that speak to programs. */
const directive = (lines: string): ExampleSet => ({
  'assessment.carag.yaml': `${lines}\n---\n${section(guidance)['assessment.carag.yaml']}`,
});

/** Checks that the safe fixes leave nothing to be found, and returns the documents that they leave. */
function mended(set: ExampleSet): string {
  const project = projectOf({
    'carag.yaml': `${MANIFEST}sections: [${Object.keys(set).join(', ')}]\n`,
    ...unmarked(set).documents,
  });
  const checker = new Checker(project, RULES);
  mend(project, checker, () => true);
  expect([...project.documents.keys()].flatMap((uri) => foundIn(uri, checker.findings(uri)))).toEqual([]);
  return Object.keys(set)
    .map((path) => project.documents.get(`${ROOT}/${path}`)!.source.text)
    .join('');
}

describe('yaml/syntax', () => {
  test.each<[string, ExampleSet]>([
    ['an unclosed quotation mark', section(`statement: «"A child»\n${guidance}`)],
    ['an unclosed quotation mark in Windows lines', windows(section(`statement: «"A child»\n${guidance}`))],
    ['a word without a colon', section(`«statement»\n${guidance}`)],
    [
      'Welsh and emoji before it',
      section(`statement: Mae'r plentyn ym Môn yn siarad â'i weithiwr 😀\n«ŵy 😀»\n${guidance}`),
    ],
    [
      'a text over several lines without its |',
      section('«guidance»:\n  Read the file.\n\n  - Then: decide.\n\n  And sign.'),
    ],
    [
      'a name that stands too far to the left',
      section(`questions:\n  - id: A1.1\n   «kind»: note\n    text: Read on.`),
    ],
    ['a line that stands too deep', section(`statement: "A child"\n   «further»: words\n${guidance}`)],
    ['a tab before a name', section(`questions:\n  - id: A1.1\n    kind: note\n«\t»text: Read on.`)],
    [
      'a tab in Windows lines',
      windows(section(`questions:\n  - id: A1.1\n    kind: note\n«\t»text: Read on.`)),
    ],
    ['a bracket that is never closed', section(`use: «[a, b»\n${guidance}`)],
    ['a backslash without a meaning', section(`statement: "A «\\q»uestion"\n${guidance}`)],
    [
      'a block whose second line stands to the left',
      section('guidance: |\n    Read the file.\n  «Then decide.»'),
    ],
    ['a version of YAML that is not known', directive('«%YAML 2.0»')],
    ['a line for other programs', directive('«%FOLD off»')],
    [
      'a version that no --- follows',
      { 'assessment.carag.yaml': `«%YAML 1.2»\n${section(guidance)['assessment.carag.yaml']}` },
    ],
    ['a list in place of a name', section(`? «[a, b]»\n: c\n${guidance}`)],
    ['a name longer than YAML allows', section(`«${'n'.repeat(1025)}»: c\n${guidance}`)],
    [
      'a tab between a dash and a name',
      section(
        `questions:\n  - id: A1.1\n    kind: note\n    text: Read on.\n    indicators:\n      - «\t»a: b`,
      ),
    ],
    [
      'an unclosed quotation mark in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nguidance: «"Read the file.»\n```'),
    ],
    [
      'a name without a colon in front matter',
      {
        'assessment.carag.md':
          '---\ncarag: section\nid: assessment\n«titel»\ntitle: Assessment\n---\n\nRead the file.\n',
      },
    ],
  ])('%s', (_, fixture) => {
    check('yaml/syntax', fixture);
  });

  test.each<[string, ExampleSet]>([
    ['quotation marks inside a text', section('guidance: The child\'s "own" words.')],
    ['a text in quotation marks over several lines', section('guidance: "Read the file,\n  then decide."')],
    ['a plain text over several lines', section('guidance: Read the file,\n  then decide.')],
    ['an empty line with a tab', section(`\t\n${guidance}`)],
    ['a list in brackets over several lines', question('indicators: [\n  One.,\n  Two.\n  ]')],
    ['a key in quotation marks', section('"guidance": Read the file.')],
    [
      'a text kept as it is, with deeper lines',
      section('guidance: |\n  Read:\n\n    - the file\n    - the plan'),
    ],
    ['a key of the rare form that only the library reads', section('? guidance\n: Read the file.')],
    ['the version of YAML, above ---', directive('%YAML 1.2')],
    ['the version before, with a comment', directive('%YAML 1.1 # as ever\n# above')],
    ['the version in Windows lines', windows(directive('%YAML 1.2'))],
    ['a comment beside the end of a document', section(`${guidance}\n... # the end\n# of it`)],
    ['rare keys above an ordinary question', question('? guidance\n: |\n  Read the file.\n')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('what our reader takes for a mistake', () => {
  test.each([
    '? id\n: A1\nguidance: x\n',
    '- ? a\n  : b\n- c\n',
    '&x id: A1\nguidance: x\n',
    '!!str id: A1\nguidance: x\n',
    'means: [? a : b]\nguidance: x\n',
    'means: ["a":b]\nguidance: x\n',
    '[a, b]: c\nguidance: x\n',
    '*a : c\nguidance: x\n',
    'means: { a: One, b: @two }\nguidance: x\n',
    '? id\n: A1\nguidance: "x\n',
    '- ? a\n  : @b\n  c: d\n',
    `? ${'long '.repeat(300)}\n: b\n`,
  ])('gets no safe fix where YAML allows it: %j', (text) => {
    expect(readYaml(text).problems.filter(({ fix, start }) => fix?.safe && text[start] !== '@')).toEqual([]);
  });

  test('is mended where YAML forbids it, though what stands below is of a rare form', () => {
    const text = 'statement: Look: there\n? guidance\n: Read on.\n';
    const [problem] = readYaml(text).problems;
    expect(problem?.fix?.safe).toBe(true);
    expect(withReplacements(text, problem!.fix!.edits)).toBe(
      'statement: "Look: there"\n? guidance\n: Read on.\n',
    );
  });

  test('keeps its fix where a legal text loses words', () => {
    const text = 'id: [? b : c]\nguidance: [[A1.8]]\nmeans: { a: One, two, b: Three }\n';
    const { root, problems } = readYaml(text);
    expect(problems.map(({ rule, fix }) => [rule, fix?.safe])).toEqual([
      ['yaml/needs-quotes', true],
      ['yaml/needs-quotes', true],
    ]);
    expect(valueAt(root, 'guidance')).toMatchObject({ value: '[[A1.8]]' });
    expect(valueAt(valueAt(root, 'means'), 'a')).toMatchObject({ value: 'One, two' });
  });

  test('is no byte-order mark before the first name', () => {
    const { root, problems } = readYaml('\ufeffcarag: section\n');
    expect([valueAt(root, 'carag'), problems]).toMatchObject([{ value: 'section', start: 8 }, []]);
  });

  test('is told at its place in a long document too, without a safe fix', () => {
    const text = `a: >\n${'  words\n'.repeat(20_000)}? b\n: c\n`;
    const { problems } = readYaml(text);
    expect(problems[0]?.start).toBe(text.indexOf('? b'));
    expect(problems.some(({ fix }) => fix?.safe)).toBe(false);
  });
});

describe('yaml/duplicate-key', () => {
  test.each<[string, ExampleSet]>([
    ['at the top', section(`${guidance}\n«guidance»: Read it twice.`)],
    ['three times', section(`${guidance}\n«guidance»: Again.\n«guidance»: And again.`)],
    ['with quotation marks', section(`${guidance}\n«"guidance"»: Again.`)],
    ['in a question, in Windows lines', windows(question('guidance: One.\n«guidance»: Two.'))],
    ['in brackets', question('means: { a: One, «a»: Two }')],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: Good.\n«statement»: Better.\n```\n\nRead the file.'),
    ],
    ['after emoji', section(`title-😀: x\n${guidance}\n«guidance»: 😀`)],
  ])('%s', (_, fixture) => {
    check('yaml/duplicate-key', fixture);
  });

  test('not the same name in two questions, nor in other capitals', () => {
    checkClean(
      section(
        'questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n    answer: text\n  - id: A1.2\n    kind: information\n    text: Whose plan is it?\n    answer: text',
      ),
    );
    expect(
      findingsIn({ 'carag.yaml': MANIFEST, ...section('Guidance: x') }).map(({ rule }) => rule),
    ).not.toContain('yaml/duplicate-key');
  });
});

describe('yaml/anchor', () => {
  test.each<[string, ExampleSet]>([
    ['an anchor', section('guidance: «&look» Read the file.')],
    ['an anchor on a block', section('guidance: «&look» |\n  Read the file.')],
    ['an alias', section('guidance: «*look»')],
    ['an alias with a comment beside it', section('guidance: «*look» # the usual')],
    ['a merge key', section(`«<<»: *shared\n${guidance}`)],
    ['a merge key in brackets', question('means: { «<<»: *shared }')],
    ['an alias in brackets', question('criteria: [«*one», «*two»]')],
    ['an anchor in brackets', question('means: { a: «&m» Good }')],
    ['an anchor on a list', question('indicators: «&all»\n  - One.\n  - Two.')],
    ['in Windows lines', windows(section('guidance: «&look» Ymddygiad da ym Môn 😀'))],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: «*good»\n```\n\nRead the file.'),
    ],
    ['an alias bomb', section('statement: «&a» x\nguidance: «*a»')],
  ])('%s', (_, fixture) => {
    check('yaml/anchor', fixture);
  });

  test('what an alias stands for is never filled in', () => {
    const project = projectOf(section('statement: &a Good work.\nguidance: *a'));
    const [reading] = project.documents.values().next().value!.readings;
    expect(reading!.leaves.find((leaf) => leaf.field === 'guidance')!.scalar.value).toBe('*a');
  });

  test.each([
    ['guidance: Q&A'],
    ['guidance: 2 * 3'],
    ['guidance: "&look"'],
    ['guidance: |\n  *Read* the file.\n  &c.'],
    ['guidance: See << here.'],
  ])('not %s', (line) => checkClean(section(line)));
});

describe('yaml/tag', () => {
  test.each<[string, ExampleSet]>([
    ['a word', section('guidance: «!important» Read it.')],
    ['a word alone', section('guidance: «!important»')],
    ['two marks', section('guidance: «!!str» Read it.')],
    ['in brackets', question('means: { a: «!x» Good }')],
    ['in Windows lines, after Welsh', windows(section('statement: Tŷ ger y môr\nguidance: «!x» Read it.'))],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: «!x» Good.\n```\n\nRead the file.'),
    ],
  ])('%s', (_, fixture) => {
    check('yaml/tag', fixture);
  });

  test.each([
    ['guidance: Stop!'],
    ['guidance: Wait! Read it.'],
    ['guidance: "!important"'],
    ['guidance: >\n  !important'],
  ])('not %s', (line) => checkClean(section(line)));
});

describe('yaml/multiple-documents', () => {
  test.each<[string, ExampleSet]>([
    ['a second document', section(`${guidance}\n«---»\ncarag: section\nid: other`)],
    ['a third is not counted', section(`${guidance}\n«---»\na: b\n---\nc: d`)],
    ['a line meant to part passages', section(`statement: Good.\n«---»\n${guidance}`)],
    ['a line with a comment', section(`${guidance}\n«---» # the rest\nid: x`)],
    ['the end of a document, and more', section(`${guidance}\n«...»\nid: x`)],
    ['in Windows lines, after emoji', windows(section(`statement: 😀 ŵyn\n«---»\n${guidance}`))],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: Good.\n«---»\nuse: balance\n```\n\nRead the file.'),
    ],
    [
      'between questions',
      section(
        'questions:\n  - id: A1.1\n    kind: note\n    text: Read on.\n«---»\n  - id: A1.2\n    kind: note\n    text: Go on.',
      ),
    ],
  ])('%s', (_, fixture) => {
    check('yaml/multiple-documents', fixture, { alone: true });
  });

  test.each<[string, ExampleSet]>([
    [
      'the line that begins the only document',
      { 'assessment.carag.yaml': `---\ncarag: section\nid: assessment\ntitle: Assessment\n${guidance}\n` },
    ],
    ['the line that ends it', section(`${guidance}\n...\n# nothing more\n`)],
    ['a rule in guidance', section('guidance: |\n  Above.\n\n  ---\n\n  Below.')],
    ['a longer line', section('guidance: |\n  ----\n')],
    ['a rule in Markdown', markdown('# A1 Is it good?\n\nAbove.\n\n---\n\nBelow.')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('yaml/conflict-marker', () => {
  const conflict = (ours: string, theirs: string) =>
    `«<<<<<<< HEAD»\n${ours}\n«=======»\n${theirs}\n«>>>>>>> reworded»`;

  test.each<[string, ExampleSet]>([
    ['at the top', section(conflict('guidance: Read the file.', 'guidance: Read it all.'))],
    [
      'in Windows lines, with Welsh and emoji',
      windows(section(conflict('guidance: Darllenwch y ffeil â gofal 😀', 'guidance: x'))),
    ],
    [
      'with what both came from',
      section(
        `«<<<<<<< HEAD»\n${guidance}\n«||||||| 9f2c01a»\nguidance: Read.\n«=======»\nguidance: Read it all.\n«>>>>>>> x»`,
      ),
    ],
    [
      'in a text kept as it is',
      section(`guidance: |\n  Read the file.\n${conflict('  Then decide.', '  Then think.')}\n  Then write.`),
    ],
    [
      'between questions',
      section(
        `questions:\n  - id: A1.1\n    kind: note\n    text: Read on.\n${conflict('  - id: A1.2\n    kind: note\n    text: Go on.', '  - id: A1.2\n    kind: note\n    text: Stop.')}`,
      ),
    ],
    [
      'two in one document',
      section(`${conflict('statement: Good.', 'statement: Bad.')}\n${conflict(guidance, 'guidance: Read.')}`),
    ],
    [
      'in Markdown, over headings',
      markdown(
        `# A1 Is it good?\n\n${conflict('Read the file.\n\n# A2 Is it whole?\n\nRead on.', 'Read it.\n\n# A2 Is it fair?\n\nStop.')}`,
      ),
    ],
    [
      'in a block of Markdown',
      markdown(
        `# A1 Is it good?\n\n\`\`\`carag\n${conflict('statement: Good.', 'statement: Bad.')}\n\`\`\`\n\nRead the file.`,
      ),
    ],
    [
      'in front matter',
      {
        'assessment.carag.md': `---\ncarag: section\nid: assessment\n${conflict('title: One', 'title: Two')}\n---\n\nRead the file.\n`,
      },
    ],
    ['a line that was left behind', section(`${guidance}\n«>>>>>>> reworded»`)],
    ['the line between the sides, left behind', section(`«=======»\n${guidance}`)],
  ])('%s: reported, and nothing beside it', (_, fixture) => {
    check('yaml/conflict-marker', fixture, { alone: true });
  });

  test.each<[string, ExampleSet]>([
    [
      'a heading underlined with ======= in Markdown',
      markdown('# A1 Is it good?\n\nWhat to look for\n=======\n\nRead the file.'),
    ],
    ['six or eight marks', section('guidance: |\n  <<<<<<\n  >>>>>>>>\n')],
    ['marks inside a text', section('guidance: Look for <<<<<<< in the file.')],
    ['marks that stand deeper', section('guidance: |\n  Text.\n  =======\n')],
  ])('not %s', (_, fixture) => {
    check('yaml/conflict-marker', fixture);
  });

  test('an edit beside a conflict leaves the same chunks as reading anew', () => {
    const text = unmarked(
      section(
        `questions:\n  - id: A1.1\n    kind: note\n    text: Read on.\n${conflict('  - id: A1.2\n    text: Go on.', '  - id: A1.2\n    text: Stop.')}\n  - id: A1.3\n    text: End.`,
      ),
    ).documents['assessment.carag.yaml']!;
    const lines = text.split('\n');
    for (const [line, words] of lines.entries()) {
      for (const replacement of ['', '=======', '>>>>>>> x', '<<<<<<< x', '  - id: A9', 'x']) {
        const edited = Source.of(text, 'yaml').edit(
          { start: { line, character: 0 }, end: { line, character: words.length } },
          replacement,
        );
        const anew = Source.of(
          [...lines.slice(0, line), replacement, ...lines.slice(line + 1)].join('\n'),
          'yaml',
        );
        expect(edited.chunks.map((chunk) => [chunk.text, chunk.level])).toEqual(
          anew.chunks.map((chunk) => [chunk.text, chunk.level]),
        );
      }
    }
  });
});

describe('yaml/needs-quotes', () => {
  test.each<[string, ExampleSet]>([
    ['starts with [', section('guidance: «[Draft] Read the file.»')],
    ['starts with a link', section('guidance: «[[assessment]] says why.»')],
    ['starts with {', section('guidance: «{x} Read the file.»')],
    ['starts with a carry-forward', section('guidance: «{{assessment}} was chosen.»')],
    ['starts with *', section('guidance: «*Read* the file.»')],
    ['starts with &', section('guidance: «& so on.»')],
    ['starts with @', section('guidance: «@home»')],
    ['starts with a backtick', section('guidance: «`yes` is best»')],
    ['starts with %', section('guidance: «%5 of cases»')],
    ['starts with > and is no block', section('guidance: «> 5 days late»')],
    ['starts with |', section('guidance: «|x| is the size»')],
    ['ends in a colon', section('guidance: «Read the file:»')],
    ['holds a colon and a space', section('guidance: «Read: the file.»')],
    ['goes on after its quotation marks', section('guidance: «"Good" is best.»')],
    ['has a comment beside it', section('guidance: «[Draft] Read it.» # to be replaced')],
    ['a comma in brackets', question('means: { a: «Good, or better» }')],
    ['several commas in brackets', question('means: { a: «Good, better, best», b: Bad }')],
    ['starts with * in brackets', question('means: { a: «*Good* work» }')],
    ['starts with @ in brackets', question('means: { a: «@home», b: Bad }')],
    ['after Welsh and emoji', question('means: { ŵ: Da 😀, b: «Tŷ, môr» }')],
    ['in Windows lines', windows(section('statement: Da 😀\nguidance: «Read: the file.»'))],
    ['in a list', question('indicators:\n  - «Look: at the plan.»\n  - Look at the file.')],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: «[Good] work.»\n```\n\nRead the file.'),
    ],
  ])('%s, and the fix mends it', (_, fixture) => {
    const found = check('yaml/needs-quotes', fixture);
    expect(found.every(({ finding }) => finding.fixes[0]!.safe)).toBe(true);
  });

  test('the fix keeps every character', () => {
    expect(mended(section('guidance: «[Draft] Read the file.»'))).toContain(
      'guidance: "[Draft] Read the file."\n',
    );
    expect(mended(section('guidance: «[Draft] Say "yes" and \\n.»'))).toContain(
      `guidance: '[Draft] Say "yes" and \\n.'\n`,
    );
    expect(mended(section("guidance: «[Draft] It's late.» # soon"))).toContain(
      `guidance: "[Draft] It's late." # soon\n`,
    );
    expect(mended(windows(section('guidance: «Tŷ: 😀»')))).toContain('guidance: "Tŷ: 😀"\r\n');
    expect(
      mended(markdown('# A1 Is it good?\n\n```carag\nstatement: «Good: work.»\n```\n\nRead the file.')),
    ).toContain('statement: "Good: work."\n');
  });

  test.each([
    ['guidance: Read the file (all of it).'],
    ['guidance: At 10:30, or later'],
    ['guidance: "Read: the file."'],
    ["guidance: 'Read: the file.'"],
    ['guidance: |\n  [Draft] Read: the file, & more:'],
    ['guidance: A [link](https://example.org) & more'],
    ['guidance: Yes, no, or both'],
    ['guidance: -5 degrees'],
    ['guidance: ?'],
  ])('not %s', (line) => checkClean(section(line)));
});

describe('yaml/text-lost', () => {
  test.each<[string, ExampleSet]>([
    ['a number', section('guidance: See point «#3 of the plan.»')],
    ['a word', section('guidance: Look under «#children in need»')],
    ['a Welsh letter', section('guidance: Edrychwch ar «#ŵyna 😀»')],
    ['a number after a space', section('guidance: See point «# 3 of the plan.»')],
    ['in Windows lines', windows(section('guidance: Gweler pwynt 😀 «#3 o’r cynllun.»'))],
    ['in a label', question('means:\n  a: Point «#1»')],
    ['in brackets on one line', question('means: { yes: Point «#1 of it», no: Other }')],
    ['in brackets over two lines', question('means: { a: Point «#1 of it»\n  , b: Other }')],
    ['in a list', question('indicators:\n  - See point «#3.»\n  - Read the file.')],
    [
      'in a block of Markdown',
      markdown('# A1 Is it good?\n\n```carag\nstatement: Point «#3 is met.»\n```\n\nRead the file.'),
    ],
    [
      'in a translation',
      {
        ...section(guidance),
        'cy.carag.yaml':
          'carag: translation\nlanguage: cy\nof: assessment.carag.yaml\ntexts:\n  title: Asesu «#3»\n',
      },
    ],
  ])('%s', (_, fixture) => {
    const [found] = check('yaml/text-lost', fixture);
    expect(found!.message).toContain('is lost');
  });

  test('the fix puts the whole text in quotation marks, the lines below included', () => {
    expect(mended(section('guidance: See point «#3 of the plan.»'))).toContain(
      'guidance: "See point #3 of the plan."\n',
    );
    expect(mended(section('guidance: See point #3 of\n  the plan,\n  and more.'))).toContain(
      'guidance: "See point #3 of\n  the plan,\n  and more."\n',
    );
    expect(
      mended(
        section(
          'questions:\n  - id: A1.1\n    kind: information\n    text: Which plan is it?\n    answer: { one-of: { a: First, b: Second } }\n    means: { a: Point «#1 of it», b: Other }',
        ),
      ),
    ).toContain('{ a: "Point #1 of it", b: Other }');
  });

  test.each([
    ['guidance: Read the file. # as in 2015'],
    ['guidance: Read the file.   #'],
    ['guidance: Read the file. #-- note --'],
    ['guidance: Read the file.# 3'],
    ['guidance: C# and F#3'],
    ['guidance: "See point #3."'],
    ['guidance: |\n  See point #3.'],
    ['# 3 notes\nguidance: Read the file.'],
  ])('not %s', (line) => checkClean(section(line)));

  test('not a comment beside a code', () =>
    checkClean({
      'carag.yaml': `${MANIFEST}sections:\n  - assessment.carag.yaml #1\nstatus: draft #for now\n`,
      ...section(guidance),
    }));
});

describe('yaml/too-deep', () => {
  test.each<[string, ExampleSet]>([
    ['brackets', section(`guidance: ${'['.repeat(40)}«[»${']'.repeat(41)}`)],
    ['brackets with spaces', section(`guidance: ${'[ '.repeat(40)}«[» ${'] '.repeat(41)}`.trimEnd())],
    ['brackets that are never closed', section(`guidance: ${'{a: '.repeat(40)}«{»a: x`)],
    ['brackets over several lines', section(`guidance: ${'[\n '.repeat(40)}«[»\n`)],
  ])('%s', (_, fixture) => {
    check('yaml/too-deep', fixture, { alone: true });
  });

  test('dashes and names', () => {
    const deep = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(2 * depth)}n${depth}:`).join('\n');
    for (const text of [`guidance:\n  ${'- '.repeat(60)}x`, deep]) {
      expect(
        findingsIn({ 'carag.yaml': MANIFEST, ...section(text) }).filter(
          ({ rule }) => rule === 'yaml/too-deep',
        ),
      ).toHaveLength(1);
    }
  });

  test('not what is merely long', () => checkClean(section(`guidance: "${'['.repeat(100)}"`)));
});

describe('files that cannot be read as text', () => {
  const uri = `${ROOT}/assessment.carag.yaml`;

  test.each([
    [
      'yaml/too-large',
      'too-large',
      'assessment.carag.yaml is larger than 10 MB, so nothing in it is read. Split it into several documents.',
    ],
    [
      'yaml/encoding',
      'not-text',
      'assessment.carag.yaml is not text in the encoding UTF-8, so nothing in it is read. Save it again as UTF-8.',
    ],
    [
      'yaml/unreadable',
      'denied',
      'assessment.carag.yaml cannot be opened: you have no permission to read it.',
    ],
  ] as const)('%s', (rule, failure, message) => {
    const project = projectOf({
      'carag.yaml': `${MANIFEST}sections: [assessment.carag.yaml]\nrules: { ${rule}: off }\n`,
    });
    project.put(unreadable(uri, failure));
    const checker = new Checker(project, RULES);
    checker.refresh();
    expect(
      foundIn(uri, checker.findings(uri)).map((found) => [
        found.rule,
        found.message,
        found.line,
        found.column,
      ]),
    ).toEqual([[rule, message, 1, 1]]);
    expect(
      foundIn(`${ROOT}/carag.yaml`, checker.findings(`${ROOT}/carag.yaml`)).map((found) => found.rule),
    ).toEqual(['ignore/unused']);
  });

  const load = async (files: Record<string, Uint8Array>) => {
    const project = new Project();
    const loader = new Loader(
      {
        read: async (name) => (files[name] ? { bytes: files[name] } : { failure: 'missing' }),
        list: async (folder) =>
          Object.keys(files)
            .filter((name) => name.startsWith(`${folder}/`))
            .map((name) => ({ uri: name, isFolder: false })),
      },
      project,
    );
    await loader.loadFolder(ROOT, ROOT);
    const checker = new Checker(project, RULES);
    const found = () => {
      checker.refresh();
      const names = [...project.documents.keys()];
      return names.flatMap((name) =>
        foundIn(name, checker.findings(name)).map(({ path, rule }) => `${path} ${rule}`),
      );
    };
    return { project, loader, found };
  };
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('bytes that are no text, and bytes of another encoding', async () => {
    const { found } = await load({
      [`${ROOT}/carag.yaml`]: bytes(MANIFEST),
      [`${ROOT}/a.carag.yaml`]: new Uint8Array([0x63, 0x00, 0xff]),
      [`${ROOT}/b.carag.md`]: new Uint8Array([0x74, 0xf4, 0x3a]),
      [`${ROOT}/c.carag.yaml`]: new Uint8Array([0xff, 0xfe, 0x63, 0x00]),
      [`${ROOT}/photo.yaml`]: new Uint8Array([0xff, 0xd8, 0xff]),
    });
    expect(found()).toEqual([
      'a.carag.yaml yaml/encoding',
      'b.carag.md yaml/encoding',
      'c.carag.yaml yaml/encoding',
    ]);
  });

  test('a byte-order mark is no part of the text', async () => {
    const { found, project } = await load({
      [`${ROOT}/carag.yaml`]: bytes(`\ufeff${MANIFEST}sections: [a.carag.yaml]\n`),
      [uri.replace('assessment', 'a')]: bytes(
        `\ufeffcarag: section\nid: assessment\ntitle: Asesu 😀\nstatement: Tŷ: môr\n${guidance}\n`,
      ),
    });
    expect(found()).toEqual(['a.carag.yaml yaml/needs-quotes']);
    expect(project.documents.get(`${ROOT}/a.carag.yaml`)!.source.text.startsWith('carag')).toBe(true);
  });

  test('a listed document of any name is read, and told of', async () => {
    const { found } = await load({
      [`${ROOT}/carag.yaml`]: bytes(`${MANIFEST}sections: [assessment.md, photo.md]\n`),
      [`${ROOT}/assessment.md`]: bytes('Read the file.\n'),
      [`${ROOT}/photo.md`]: new Uint8Array([0xff, 0xd8, 0xff]),
      [`${ROOT}/readme.md`]: bytes('Nothing to see.\n'),
    });
    expect(found().sort()).toEqual(['assessment.md shape/unknown-document', 'photo.md yaml/encoding']);
  });

  test('a text that grows too large in an editor, and shrinks again', async () => {
    const { found, loader } = await load({
      [`${ROOT}/carag.yaml`]: bytes(`${MANIFEST}sections: [assessment.carag.yaml]\n`),
    });
    const text = `carag: section\nid: assessment\ntitle: Assessment\n${guidance}\n`;
    loader.openText(uri, `${text}# ${'x'.repeat(11 * 1024 * 1024)}`);
    expect(found()).toEqual(['assessment.carag.yaml yaml/too-large']);
    loader.openText(uri, text);
    expect(found()).toEqual([]);
  });
});

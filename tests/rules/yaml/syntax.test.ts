import { describe, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { guidance, markdown, question, section, windows } from './sets.ts';

/** A section below lines that speak to programs. */
const directive = (lines: string): ExampleSet => ({
  'assessment.carag.yaml': `${lines}\n---\n${section(guidance)['assessment.carag.yaml']}`,
});

/** A question answered from a list of its own. */
const list = (answer: string): ExampleSet =>
  section(
    `questions:\n  - id: A1.1\n    kind: judgement\n    text: Is it so?\n    answer: ${answer}\n    guidance: Read on.`,
  );

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
    [
      'names in braces after tabs',
      list('{\n«\t»one-of: {"yes": Yes, "no": No},\n\tsufficient: ["yes"]\n\t}'),
    ],
    [
      'names in braces after spaces and tabs',
      list('{\n    «\t»one-of: {"yes": Yes, "no": No},\n    \tsufficient: ["yes"]\n    \t}'),
    ],
    [
      'a closing brace after a tab',
      list('{\n      one-of: {"yes": Yes, "no": No},\n      sufficient: ["yes"]\n«\t»}'),
    ],
    ['a list in brackets after tabs', question('indicators: [\n«\t»One.,\n\tTwo.\n\t]')],
    ['a list in brackets below its name, after tabs', question('indicators:\n  [\n«\t»One.,\n\tTwo.\n\t]')],
    ['a text in quotation marks after tabs', section('guidance: "Read the file,\n«\t»then\n\tdecide."')],
    ['a list after tabs', question('indicators:\n  - One.\n«\t»- Two.')],
    ['a brace alone that is never closed', section(`use: «{»\n\ta: b,\n\tc: {d: e},\n${guidance}`)],
    ['a brace in which a comma is missing', section(`use: «{»\n  a: b\n  c: d\n  }\n${guidance}`)],
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

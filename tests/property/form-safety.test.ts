import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../server/form/form.ts';
import { projectOf, ROOT } from '../check.ts';
import { example } from '../form/example.ts';
import { faultsIn, readMarkup } from '../form/markup.ts';
import { dangersIn } from '../form/safety.ts';
import { runs } from '../runs.ts';

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</style></title></textarea><svg onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//example.org "\\" onclick=\\"alert(1)")',
  '[x](vbscript:1) <javascript:alert(1)> <x@example.org>',
  '![<b onload=x>](javascript:1 "[[A1.1]]")',
  '[see [[A1.1]] and {{A1.1}}](https://example.org)',
  '[![[[A1.1]]](x)](https://example.org) [](https://example.org)',
  '[a]: javascript:alert(1)\n\n[a]',
  '[[<img src=x onerror=alert(1)>]] {{"><script>}} [[criterion <b>]]',
  '[[A1.1]] [[s]] [[A1]] {{A1.1}} [[]] {{}}',
  '<!-- [[A1.1]] --> <!-- unclosed',
  '<div onclick="x">\n\n**bold** `<b>`\n\n</div>',
  '&lt;script&gt; &#x6A;avascript: &amp;amp; &nosuch;',
  '# One\n#### Four\n## Two\n\n>> quoted\n\n###',
  '|<b>| |\n|:-:|--:|\n|[x](javascript:1)|\\||\n',
  '- a\n  - b\n\n    ```\n    <script>\n\n1) x\n\n\n***\n',
  `${'> '.repeat(300)}deep`,
  `${'['.repeat(300)}${']'.repeat(300)}`,
  `${'*a '.repeat(200)}`,
  '\0\u0007\u009f\ud800\udfff\ufffe\u2028',
  'A1.1',
  'A1.1 is yes and count of A1.2 is "<',
  'yes-no',
  '__proto__',
  'constructor',
  '',
);
const anyText = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.tuple(nasty, nasty).map((pair) => pair.join(' ')) },
);
const quoted = anyText.map((text) => JSON.stringify(text));

const question = fc
  .tuple(quoted, quoted, quoted, quoted, quoted, quoted, quoted, quoted, fc.constantFrom('one-of', 'any-of'))
  .map(
    ([id, text, code, label, prose, name, words, unit, choice]) => `
      - id: ${id}
        kind: judgement
        text: ${text}
        respondent: ${name}
        alternative: ${name}
        criteria: [${name}]
        ask-when: ${words}
        use: ${name}
        guidance: ${prose}
        indicators: [${prose}, ${words}]
        answer: { ${choice}: { ${code}: { label: ${label}, means: ${prose}, only-when: ${words}, explain-in: ${name} }, A1.1: ${text} }, listed-in: ${unit} }
        rows: { ${code}: ${label}, x: { id: ${id}, text: ${text}, answer: { number: { unit: ${unit}, min: ${name} }, or: { ${code}: ${label} } } }, from: ${name} }
      - { id: ${code}, kind: explanation, explains: ${name}, text: ${words}, answer: ${name} }
      - { kind: note, text: ${text} }`,
  );

const documents = fc
  .tuple(quoted, quoted, quoted, fc.array(question, { minLength: 1, maxLength: 2 }))
  .map(([title, prose, name, questions]) => ({
    'carag.yaml': `carag: question-set\ntitle: ${title}\nlabel: ${prose}\nlanguages: [en]\nguidance: ${prose}\nsections: [s.carag.yaml]
facts: { ${name}: { one-of: { ${name}: ${title} }, answered-by: ${name}, only-when: ${prose} } }
guidance-blocks: { ${name}: ${prose} }\nrespondents: { ${name}: ${title} }\nanswers: { yes-no: { one-of: { ${name}: ${title} } } }\n`,
    's.carag.yaml': `carag: section\nid: ${name}\ntitle: ${title}\nstandard: ${name}\nstatement: ${prose}\nguidance: ${prose}\nask-when: ${prose}
key-questions:\n  - id: ${name}\n    text: ${title}\n    rates: ${name}\n    guidance: ${prose}\n    questions:${questions.join('')}\n`,
  }));

function checkForms(texts: Readonly<Record<string, string>>): void {
  const project = projectOf(texts);
  for (const document of project.documents.values()) {
    const form = renderForm(project, document);
    if (!form) continue;
    const markup = readMarkup(form.html);
    expect(form.html).not.toMatch(/<script/i);
    expect(dangersIn(markup)).toEqual([]);
    expect(faultsIn(markup)).toEqual([]);
  }
}

describe('whatever a document holds', () => {
  test('its form runs nothing, loads nothing, and is sound', () => {
    fc.assert(fc.property(documents, checkForms), { numRuns: runs(100) });
  });

  test('its Markdown form, too', () => {
    const markdown = fc
      .array(fc.tuple(fc.constantFrom('#', '##'), anyText, anyText), { maxLength: 4 })
      .map((entries) => ({
        'carag.yaml': example['carag.yaml']!,
        'p.carag.md': `---\ncarag: section\nid: p\ntitle: P\n---\n${entries.map(([marks, heading, prose]) => `${marks} ${heading}\n\n${prose}\n`).join('\n')}`,
      }));
    fc.assert(fc.property(markdown, checkForms), { numRuns: runs(100) });
  });

  const samples = ['information.carag.yaml', 'planning.carag.md'].map((name) =>
    readFileSync(`samples/domain-two/${name}`, 'utf8'),
  );

  test('and however it is broken off or mixed up', () => {
    const broken = fc.tuple(
      fc.constantFrom(...samples, example['the-case.carag.yaml']!),
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 60 }),
      fc.constantFrom('', '"', '[', '{ ', '\n', '- ', ': ', '|\n', '#'),
    );
    fc.assert(
      fc.property(broken, ([text, end, at, length, put]) => {
        const short = text.slice(0, end % text.length);
        const place = at % (short.length + 1);
        const mixed = short.slice(0, place) + put + short.slice(place + length);
        checkForms({
          'carag.yaml': example['carag.yaml']!,
          [text.startsWith('---') ? 's.carag.md' : 's.carag.yaml']: mixed,
        });
      }),
      { numRuns: runs(80) },
    );
  });

  test('even without a set around it', () => {
    const project = projectOf({ 's.carag.yaml': example['the-case.carag.yaml']! });
    const form = renderForm(project, project.documents.get(`${ROOT}/s.carag.yaml`)!);
    expect(faultsIn(readMarkup(form!.html))).toEqual([]);
  });
});

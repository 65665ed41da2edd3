/** Safe fixes in Markdown change the words of running text, and nothing that the text is made of. */

import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { completed } from '../../server/lint/example.ts';
import type { Finding } from '../../server/lint/finding.ts';
import { mend, safeFixOf } from '../../server/lint/fixing/fixing.ts';
import type { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { projectOf, ROOT } from '../check.ts';
import { runs } from '../runs.ts';

/** Words with slips that fixes mend, in every place where they may not, and some where they may. */
const words = fc.constantFrom(
  ...[
    'the plan',
    'the  plan',
    'the plan ,',
    'in time ?',
    'plans,cases',
    'It is old.Was it kept',
    'See Gov.Wales',
  ],
  ...[
    'A1.1',
    'question A1.2',
    'questions A1.1, A1.2',
    '[[A1.1]]',
    '[[A1.1]',
    '{{A1.1}}',
    '[A1.1]',
    '[[A 1.1]]',
  ],
  ...[
    'a\u00a0plan',
    'a plan\u00a0',
    '\u00a0a plan',
    'pla\u00adn',
    '\u200b',
    '\ufeff',
    'a\u2009b',
    '\u00a0',
    '\u00a0-\u00a0a',
  ],
  ...[
    'caf&eacute;',
    'a&nbsp;b',
    'a &amp ;b',
    '\\[A1.1\\]',
    '1 . one',
    '1.',
    '- ?',
    '#\u00a0one',
    '>\u00a0two',
    '2 )',
  ],
);
const marks = fc.constantFrom(
  '*',
  '**',
  '_',
  '`',
  '``',
  '~~~',
  '[',
  ']',
  '](x)',
  '<',
  '>',
  '|',
  ':',
  '\\',
  '!',
  '#',
);

const inline: fc.Arbitrary<string> = fc.letrec<{ piece: string; line: string }>((tie) => ({
  line: fc.array(tie('piece'), { minLength: 1, maxLength: 5 }).chain((pieces) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '  \n', '\\\n'), {
        minLength: pieces.length,
        maxLength: pieces.length,
      })
      .map((gaps) =>
        pieces.map((piece, index) => piece + (index < pieces.length - 1 ? gaps[index] : '')).join(''),
      ),
  ),
  piece: fc.oneof(
    { weight: 8, arbitrary: words },
    { weight: 1, arbitrary: marks },
    { weight: 1, arbitrary: words.map((code) => `\`${code}\``) },
    { weight: 1, arbitrary: words.map((title) => `[${title}](https://example.org/A1.1 "${title}")`) },
    { weight: 1, arbitrary: words.map((called) => `[the note on ${called}][${called}]`) },
    { weight: 1, arbitrary: words.map((called) => `[${called}]`) },
    { weight: 1, arbitrary: words.map((alt) => `![${alt}](a.png)`) },
    { weight: 1, arbitrary: words.map((html) => `<b title="${html}">${html}</b>`) },
    { weight: 1, arbitrary: words.map((comment) => `<!-- ${comment} -->`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<https://example.org/A1.1,b>',
        'https://example.org/A1.1,bc',
        'a@example.org',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('*', '**', '_'), words).map(([mark, each]) => mark + each + mark),
    },
  ),
})).line;

const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    inline,
    inline.map((text) => `### ${text.replaceAll('\n', ' ')}`),
    inline.map((text) => `${text}\n---`),
    fc
      .tuple(fc.constantFrom('```', '~~~', '````'), inline)
      .map(([fence, text]) => `${fence}\n${text}\n\`\`\`\n${fence}`),
    inline.map((text) => `    ${indented(text, '    ')}`),
    fc.tuple(words, words).map(([called, title]) => `[${called}]: https://example.org/A1.1 "${title}"`),
    inline.map((text) => `<div>\n${text}\n</div>`),
    fc.tuple(words, words).map(([a, b]) => `| ${a} | b |\n|---|:-:|\n| ${b} | A1.1 |`),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '1. ', '7) ', '-     '),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, items]) => items.map((item) => mark + indented(item, ' '.repeat(mark.length))).join('\n')),
    fc.tuple(inline, inline).map(([a, b]) => `1. ${indented(a, '   ')}\n2.\n5. ${indented(b, '   ')}`),
    tie('block').map((quoted) => `> ${indented(quoted, '> ')}`),
  ),
})).block;

const markdown = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'));

const others = `
  - { id: A1.1, kind: narrative, text: What was found?, answer: text }
  - { id: A1.2, kind: narrative, text: What was done?, answer: text }`;

/** The places in which a text may stand. */
const places: Readonly<Record<string, (guidance: string) => string>> = {
  'lines.carag.yaml': (text) =>
    `carag: section\nid: assessment\ntitle: Assessment\nquestions:${others}\n  - id: A1.3\n    kind: narrative\n    text: Why?\n    answer: text\n    guidance: |\n      ${text.replaceAll('\n', '\n      ')}\n`,
  'quoted.carag.yaml': (text) =>
    `carag: section\nid: assessment\ntitle: Assessment\nquestions:${others}\n  - id: A1.3\n    kind: narrative\n    text: Why?\n    answer: text\n    guidance: ${JSON.stringify(text)}\n`,
  'prose.carag.md': (text) =>
    `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n## A1.1 What was found?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n\n## A1.2 What was done?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n\n${text}\n`,
};

const mdast = (text: string) =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** All that is in a text but the words of its text nodes; those of links count too. */
function kept(text: string): unknown {
  const visit = (node: Nodes, inLink: boolean): unknown => {
    const { position: _, ...own } = node;
    if (node.type === 'text') return { type: 'text', value: inLink ? node.value : '' };
    const isIn = inLink || node.type === 'link' || node.type === 'linkReference';
    return 'children' in node ? { ...own, children: node.children.map((child) => visit(child, isIn)) } : own;
  };
  return visit(mdast(text), false);
}

/** Every guidance of a document, in order. */
const guidanceIn = (project: Project, uri: string) =>
  project.documents
    .get(uri)!
    .readings.flatMap(({ leaves }) =>
      leaves.filter(({ role }) => role === 'prose').map(({ scalar }) => scalar.value),
    );

/** What is read of a document beside its guidance. */
const restOf = (project: Project, uri: string) =>
  project.documents
    .get(uri)!
    .readings.map(({ leaves }) =>
      leaves.filter(({ role }) => role !== 'prose').map(({ scalar, field }) => [field, scalar.value]),
    );

const problemsIn = (project: Project, uri: string) =>
  project.documents.get(uri)!.readings.flatMap(({ problems }) => problems).length;

/** What a safe fix changes lies where its finding says that something is wrong. */
function expectInside({ at, ...finding }: Finding): void {
  const fix = safeFixOf({ at, ...finding });
  for (const edit of fix?.edits ?? []) {
    const old = edit.at.chunk.text.slice(edit.at.start, edit.at.end);
    let same = 0;
    while (same < old.length && same < edit.text.length && old[same] === edit.text[same]) same++;
    let tail = 0;
    while (tail < old.length - same && old.at(-1 - tail) === edit.text.at(-1 - tail)) tail++;
    expect(edit.at.start + same).toBeGreaterThanOrEqual(at.start);
    expect(edit.at.end - tail).toBeLessThanOrEqual(at.end);
  }
}

test.each(Object.entries(places))('safe fixes in %s', (path, place) => {
  const uri = `${ROOT}/${path}`;
  let mendedTexts = 0;
  fc.assert(
    fc.property(markdown, (text) => {
      fc.pre(!/^#{1,2}(?:\s|$)/m.test(text));
      const documents = completed({ [path]: place(text) });
      const project = projectOf(documents);
      const checker = new Checker(project, RULES);
      checker.refresh();
      for (const finding of checker.findings(uri).findings)
        if (finding.rule !== 'yaml/syntax') expectInside(finding);
      const before = guidanceIn(project, uri);
      const rest = restOf(project, uri);
      const wrong = problemsIn(project, uri);
      if (mend(project, checker, () => true).some((document) => document.uri === uri)) mendedTexts++;
      const after = guidanceIn(project, uri);
      expect(after.map(kept)).toEqual(before.map(kept));
      expect(restOf(project, uri)).toEqual(rest);
      expect(problemsIn(project, uri)).toBeLessThanOrEqual(wrong);
      const left = checker.findings(uri).findings.filter((finding) => safeFixOf(finding));
      expect(left.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: runs(50) },
  );
  expect(mendedTexts).toBeGreaterThan(runs(6));
});

test('a text of which it is not known where its words stand is left alone', () => {
  const uri = `${ROOT}/lines.carag.yaml`;
  const text = '    As A1.1 says\n\n### Of A1.2';
  const documents = completed({ 'lines.carag.yaml': places['lines.carag.yaml']!(text) });
  const project = projectOf(documents);
  mend(project, new Checker(project, RULES), () => true);
  const words = (project: Project) =>
    guidanceIn(project, uri)
      .join('')
      .replace(/\[\[|\]\]/g, '');
  expect(words(project)).toBe(words(projectOf(documents)));
});

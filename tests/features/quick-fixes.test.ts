import { describe, expect, test } from 'vitest';
import {
  editsOf,
  type QuickFix,
  quickFixes,
  safeEdits,
  type TextEdit,
} from '../../server/features/quick-fixes.ts';
import { Checker } from '../../server/lint/checking/checker.ts';
import { completed } from '../../server/lint/example.ts';
import { type Rule, replace, spanIn } from '../../server/lint/rule.ts';
import { documentOf } from '../../server/project/document.ts';
import type { Project } from '../../server/project/project.ts';
import { Source } from '../../server/syntax/source.ts';
import { projectOf, ROOT } from '../check.ts';

/** Finds every “bad” and offers to write “good”; one that is “worst” has a fix that is not safe. */
const bad: Rule = {
  name: 'test/wrong',
  severity: 'warning',
  what: '',
  why: '',
  remedy: '',
  examples: [],
  checkText(reading, report) {
    for (const match of reading.chunk.text.matchAll(/bad|worst/g)) {
      const at = { start: match.index, end: match.index + match[0].length };
      report(at, 'Bad.', {
        fixes: [replace(spanIn(reading, at), 'good', 'Change to “good”', match[0] === 'bad')],
      });
    }
  },
};

const fixed: Rule = { ...bad, name: 'test/fixed', isFixed: true };
const rules = [bad, fixed];
const mayBeSilenced = (rule: string) => rules.some(({ name, isFixed }) => name === rule && !isFixed);

const PATHS = { yaml: 'one.carag.yaml', md: 'one.carag.md' };

function open(text: string, format: 'yaml' | 'md', using: readonly Rule[] = [bad]) {
  const path = PATHS[format];
  const project = projectOf(completed({ [path]: text }));
  const uri = `${ROOT}/${path}`;
  const checker = new Checker(project, using);
  checker.refresh();
  const findings = () => checker.findings(uri).findings.filter(({ rule }) => rule.startsWith('test/'));
  const fixes = (words: string) => {
    const before = text.slice(0, text.indexOf(words)).split('\n');
    const start = { line: before.length - 1, character: before.at(-1)!.length };
    return quickFixes(
      project,
      findings(),
      { start, end: { line: start.line, character: start.character + words.length } },
      mayBeSilenced,
    );
  };
  return { project, uri, checker, findings, fixes };
}

function applied(project: Project, uri: string, edits: readonly TextEdit[]): string {
  let { source } = project.documents.get(uri)!;
  for (const { range, text } of [...edits].sort(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  ))
    source = source.edit(range, text);
  project.put(documentOf(uri, source, project.documents.get(uri)));
  return source.text;
}

const titles = (fixes: readonly QuickFix[]) => fixes.map(({ title }) => title);

const YAML = `carag: section
id: one
title: One
questions:
  - id: A1
    kind: note
    text: This is bad.
  - id: A2
    kind: note
    text: This is bad too, and worst.
    answer: { one-of: { a: bad } }
    guidance: |
      A text that is
      bad.
`;

const MARKDOWN = `---
carag: section
id: one
title: bad
---

# A1 This is bad

\`\`\`carag
statement: bad
\`\`\`

Very bad.
`;

describe('at a finding', () => {
  test('its fixes, all of the rule, and silence', () => {
    const { fixes } = open(YAML, 'yaml');
    const found = fixes('bad.');
    expect(titles(found)).toEqual([
      'Change to “good”',
      'Fix all of test/wrong in this document',
      'Silence test/wrong here, with a reason',
    ]);
    expect(found[0]).toMatchObject({ is: 'fix', isBest: true });
    expect(titles(fixes('carag:'))).toEqual([]);
    expect(fixes('worst')[0]).toMatchObject({ isBest: false });
  });

  test('a fix changes what it says', () => {
    const { project, uri, fixes } = open(YAML, 'yaml');
    const [fix] = fixes('bad.');
    expect(applied(project, uri, fix!.is === 'fix' ? editsOf(project, fix!.fix) : [])).toContain(
      'This is good.',
    );
  });

  test('rules that must not be silenced are not', () => {
    const { fixes } = open(YAML, 'yaml', [fixed]);
    expect(titles(fixes('bad.'))).toEqual(['Change to “good”', 'Fix all of test/fixed in this document']);
  });
});

test('all safe fixes are made at once, and no other', () => {
  const { project, uri, findings } = open(YAML, 'yaml');
  const text = applied(project, uri, safeEdits(project, findings(), 'test/wrong'));
  expect(text).not.toContain('bad');
  expect(text).toContain('worst');
  expect(safeEdits(project, findings(), 'test/other')).toEqual([]);
});

describe('silence', () => {
  /** The lines that silencing the finding at some words puts in, where it works and nothing else changes. */
  function silenced(text: string, format: 'yaml' | 'md', words: string): string {
    const { project, uri, checker, findings, fixes } = open(text, format);
    const found = fixes(words).find((fix) => fix.is === 'silence');
    if (found?.is !== 'silence') throw new Error('There is nothing to silence.');
    const { at, text: comment, caret } = found.silence;
    const withReason = `${comment.slice(0, caret)}on purpose${comment.slice(caret)}`;
    const before = findings().length;
    const after = applied(project, uri, [{ uri, range: at.chunk.rangeOf(at), text: withReason }]);
    expect(Source.of(after, format === 'md' ? 'markdown' : 'yaml').text.replace(withReason, '')).toBe(text);
    checker.refresh();
    expect(findings().length).toBeLessThan(before);
    const lines = after.split('\n');
    const line = lines.findIndex((each) => each.includes('carag-ignore'));
    return `${lines[line]}\n${lines[line + 1]}`;
  }

  test('stands above the field in YAML', () => {
    expect(silenced(YAML, 'yaml', 'bad.')).toBe(
      '    # carag-ignore test/wrong: on purpose\n    text: This is bad.',
    );
    expect(silenced(YAML, 'yaml', 'bad }')).toBe(
      '    # carag-ignore test/wrong: on purpose\n    answer: { one-of: { a: bad } }',
    );
    expect(silenced(YAML, 'yaml', 'bad.\n')).toContain('    text: This is bad.');
    expect(silenced(YAML.replace('This is bad.', 'Good.').replace('bad too', 'good'), 'yaml', 'bad.')).toBe(
      '    # carag-ignore test/wrong: on purpose\n    guidance: |',
    );
    expect(silenced(YAML.replace('id: A1', 'id: bad'), 'yaml', 'bad')).toBe(
      '  # carag-ignore test/wrong: on purpose\n  - id: bad',
    );
  });

  test('stands above the heading in Markdown, and above the field in a block', () => {
    expect(silenced(MARKDOWN, 'md', 'bad\n\n')).toBe(
      '<!-- carag-ignore test/wrong: on purpose -->\n# A1 This is bad',
    );
    expect(silenced(MARKDOWN, 'md', 'bad\n`')).toBe('# carag-ignore test/wrong: on purpose\nstatement: bad');
    expect(silenced(MARKDOWN, 'md', 'bad.')).toBe(
      '<!-- carag-ignore test/wrong: on purpose -->\n# A1 This is bad',
    );
    expect(silenced(MARKDOWN, 'md', 'bad\n-')).toBe('# carag-ignore test/wrong: on purpose\ntitle: bad');
  });
});

import { completed, type ExampleSet } from '../../server/lint/example.ts';
import type { Project } from '../../server/project/project.ts';
import type { Position, Range } from '../../server/text/position.ts';
import { projectOf, ROOT } from '../check.ts';

/** Documents in which ‸ marks the cursor. (YAML has its own use for the bar.) */
export interface Marked {
  readonly project: Project;
  readonly uri: string;
  readonly position: Position;
  /** The words at a range, with the path of the document where it is another. */
  readonly words: (range: Range, uri?: string) => string;
}

/** A set with one cursor in it. A manifest is added where the fixture brings none. */
export function marked(fixture: ExampleSet): Marked {
  const [path, text] = Object.entries(fixture).find(([, each]) => each.includes('‸')) ?? [];
  if (path === undefined || text === undefined) throw new Error('No document of the fixture holds ‸.');
  const before = text.slice(0, text.indexOf('‸')).split('\n');
  const project = projectOf(completed({ ...fixture, [path]: text.replace('‸', '') }));
  const own = `${ROOT}/${path}`;
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return { project, uri: own, position, words: (range, uri = own) => wordsAt(project, uri, range, own) };
}

function wordsAt(project: Project, uri: string, { start, end }: Range, own: string): string {
  const lines = project.documents.get(uri)!.source.text.split('\n');
  const found = lines.slice(start.line, end.line + 1);
  found[found.length - 1] = found.at(-1)!.slice(0, end.character);
  found[0] = found[0]!.slice(start.character);
  return (uri === own ? '' : `${uri.slice(ROOT.length + 1)}: `) + found.join('\n');
}

/** A set that speaks of everything that can be spoken of. */
export const SET: ExampleSet = {
  'carag.yaml': `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en, cy]
ids: lettered
uses: [standards]
sections: [one.carag.yaml, two.carag.md]
respondents: { inspector: Inspector, case-manager: Case manager }
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
  unused-list: { one-of: { a: A, b: B } }
conditions:
  welsh: nation is wales
guidance-blocks:
  balance: Weigh **both** sides.
`,
  'one.carag.yaml': `carag: section
id: one
title: Assessment
standard: "2.1"
ask-when: nation is england
key-questions:
  - id: A1
    text: Is it clear?
    rates: "2.1.1"
    ask-when: welsh
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in *time*?
        answer: yes-no
        use: balance
        guidance: |
          See [[P1.1]] and [[A1.2]].
      - id: A1.2
        kind: information
        text: Which factors matter?
        ask-when: A1.1 is yes and nation is wales
        answer:
          any-of:
            school: School
            home: { label: Home, means: Where the child lives. }
            none: { label: None, exclusive: true }
          at-most: 2
      - id: A1S
        kind: summary
        text: Is it clear?
        answer: yes-no
        criteria: ["2.1.2"]
      - id: A1Sa
        kind: explanation
        text: Why not, in the light of {{A1.2}}?
        explains: A1S
        respondent: case-manager
        answer: text
`,
  'two.carag.md': `---
carag: section
id: two
title: Planning
---

# P1 Is the plan sound?

## P1.1 Does it follow {{A1.2}}?

\`\`\`carag
kind: judgement
answer: yes-no
rows: { from: A1.2 }
ask-when: A1.2 is answered
\`\`\`

See question A1.1, and [[A1]].
`,
  'standards/carag.yaml': `carag: question-set
format: 1
title: Standards
version: "1.0"
languages: [en]
ids: numbered
`,
  'standards/standards.carag.yaml': `carag: standards
domains:
  - id: "2"
    title: Disposals
    standards:
      - id: "2.1"
        title: Assessment
        key-questions:
          - id: "2.1.1"
            text: Is the assessment clear?
          - id: "2.1.2"
            text: Is it fair?
`,
};

/** The set with a cursor put into one of its documents, after the first occurrence of `words`, which may hold ‸. */
export function inSet(path: string, words: string, documents: ExampleSet = SET): Marked {
  const text = documents[path] ?? '';
  const plain = words.replace('‸', '');
  if (!text.includes(plain)) throw new Error(`${path} does not hold “${plain}”.`);
  return marked({
    ...documents,
    [path]: text.replace(plain, () => (words.includes('‸') ? words : `${words}‸`)),
  });
}

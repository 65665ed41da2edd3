import { file } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { DocumentKind } from '../../model/documents/index.ts';
import { type Document, isOurs } from '../../project/document.ts';
import { withoutComments } from '../../syntax/markdown/comments.ts';
import { pairOf } from '../../syntax/tree.ts';
import { baseName } from '../../text/uri.ts';

/** What each kind of document is there for: one that has none of these says nothing. Of other kinds an empty one makes sense. */
const CONTENT: Partial<Record<DocumentKind, { fields: readonly string[]; words: string }>> = {
  section: { fields: ['key-questions', 'questions', 'guidance', 'use'], words: 'questions and no guidance' },
  guidance: { fields: [], words: 'headings, and so no guidance' },
  standards: { fields: ['domains', 'themes'], words: 'domains and no themes' },
  glossary: { fields: ['terms', 'names'], words: 'terms and no names' },
  translation: { fields: ['texts'], words: 'texts' },
  results: {
    fields: ['judged', 'key-questions', 'standards', 'domains', 'overall', 'cases'],
    words: 'figures and no ratings',
  },
  case: { fields: ['expect'], words: 'expectation' },
  changes: { fields: ['rows'], words: 'rows' },
};

/** Empty values are found by the reader; this finds empty documents. */
export const empty: Rule = {
  name: 'shape/empty',
  severity: 'warning',
  what: 'A name has nothing after it, or a document has nothing in it.',
  why: 'It is most likely unfinished: readers see a heading with nothing below.',
  remedy: 'Fill it in, or leave it out.',
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
«statement»:
guidance: Read the whole file first.
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
statement: Assessment is well informed.
guidance: Read the whole file first.
`,
      ),
    },
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: «section»
id: assessment
title: Assessment
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment
guidance: Read the whole file first.
`,
      ),
      message: 'assessment.carag.yaml holds no questions and no guidance.',
    },
  ],
  readsAnyKind: true,
  checkDocument(document, report) {
    if (document.failure) return;
    if (isBlankDocument(document)) reportBlank(document, report);
    else if (document.declared && !document.isKindGuessed && saysNothing(document)) {
      report(document.declared, `${baseName(document.uri)} holds no ${CONTENT[document.kind!]!.words}.`);
    }
  },
};

/** True of a document that holds nothing but comments, if anything. */
export function isBlankDocument(document: Document): boolean {
  const [head, ...others] = document.readings;
  if (!isOurs(document) || !head || head.root || head.problems.length > 0 || others.length > 0) return false;
  const { text } = head.chunk;
  return document.source.format === 'yaml' || withoutComments(text).trim() === '';
}

function reportBlank(document: Document, report: Report): void {
  report(
    { start: 0, end: 0 },
    `${baseName(document.uri)} is empty: begin it with a line that says what it holds, such as “carag: section”.`,
  );
}

/** True where none of the fields is there that its kind of document exists for; lists that are left empty on purpose count only of sections. */
function saysNothing({ kind, readings }: Document): boolean {
  const content = kind && CONTENT[kind];
  const isReadWhole = !readings[0]?.problems.some(
    ({ rule }) => rule.startsWith('yaml/') || rule === 'shape/unknown-field',
  );
  if (!content || readings.length > 1 || !isReadWhole) return false;
  return content.fields.every((field) => {
    const pair = pairOf(readings[0]?.root, field);
    return !pair || (kind === 'section' && pair.value?.type === 'sequence' && pair.value.items.length === 0);
  });
}

import { file } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '../../model/documents/index.ts';
import type { Reading } from '../../model/reading.ts';
import { type Document, isOurs } from '../../project/document.ts';
import type { Span } from '../../syntax/chunk.ts';
import { type Mapping, type Pair, pairOf, type Scalar } from '../../syntax/tree.ts';
import { lineEnd, nextLine } from '../../text/lines.ts';
import { baseName } from '../../text/uri.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { isBlankDocument } from './empty.ts';

export const unknownDocument: Rule = {
  name: 'shape/unknown-document',
  severity: 'error',
  readsAnyKind: true,
  what: 'A document does not say in its first line what it is, or says something that is no kind of document.',
  why: 'What a document holds is told by its first line and never by its name. Until that is right, nothing in it is checked.',
  remedy: `Begin the document with \`carag:\` and its kind: ${sentenceList(DOCUMENT_KINDS, 'or')}.`,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: «secton»
id: assessment
title: Assessment
guidance: Read the whole file first.
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
      message: '“secton” is no kind of document. Did you mean “section”?',
    },
    {
      bad: file(
        'assessment.carag.yaml',
        `
id: assessment
«carag»: section
title: Assessment
guidance: Read the whole file first.
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
    },
  ],
  checkDocument(document, report, view) {
    const head = document.readings[0]!;
    // Of a text in another encoding nothing can be told but that; another rule tells it.
    if (document.failure || isBlankDocument(document) || isOtherEncoding(document)) return;
    if (document.kind && !document.isKindGuessed) checkFirst(document, report);
    else if (document.declared) checkDeclared(head, document.declared, report);
    else if (!isOurs(document) && !view?.isListed(document.uri)) return;
    else if (head.root?.type === 'mapping') checkKeys(document, head.root, report);
    else if (head.root || head.problems.length === 0) report(firstLine(document), howToBegin(document));
  },
};

const isOtherEncoding = ({ kind, source }: Document) => !kind && source.chunks[0]!.text.includes('\0');

function checkFirst(document: Document, report: Report): void {
  const { root } = document.readings[0]!;
  const first = root?.type === 'mapping' ? root.pairs[0] : undefined;
  const pair = pairOf(root, 'carag');
  if (!first || !pair || first === pair) return;
  const message = `“carag: ${document.kind}” must be the first line, so that readers see at once what this document is.`;
  report(pair.key, message, { fixes: moveToTop(document, pair, first) });
}

function checkDeclared(head: Reading, declared: Scalar, report: Report): void {
  const meant = nearest(declared.value, DOCUMENT_KINDS);
  const hint = meant ? `Did you mean “${meant}”?` : `Its kind must be ${sentenceList(DOCUMENT_KINDS, 'or')}.`;
  const fixes = meant
    ? [replace(spanIn(head, declared), meant, `Change “${declared.value}” to “${meant}”`)]
    : [];
  report(declared, `“${declared.value}” is no kind of document. ${hint}`, { fixes });
}

/** A document of names and values, none of which says what it is. */
function checkKeys(document: Document, root: Mapping, report: Report): void {
  const head = document.readings[0]!;
  const written = pairOf(root, 'carag')?.key;
  const misspelt = root.pairs.find(({ key }) => isLikeCarag(key.value))?.key;
  if (written) {
    report(
      written,
      `“carag” must be followed by the kind of the document: ${sentenceList(DOCUMENT_KINDS, 'or')}.`,
    );
  } else if (misspelt) {
    const fixes = [replace(spanIn(head, misspelt), 'carag', `Change “${misspelt.value}” to “carag”`)];
    report(misspelt, `“${misspelt.value}” should be “carag”, which says what the document is.`, { fixes });
  } else {
    const firstWritten = root.pairs.find(({ key }) => key.start < key.end)?.key;
    report(firstWritten ?? firstLine(document), howToBegin(document), { fixes: sayKind(document, root) });
  }
}

/** True of `Carag`, `crag` and `carga`. */
function isLikeCarag(name: string): boolean {
  const letters = (word: string) => [...word.toLowerCase()].sort().join('');
  return nearest(name, ['carag']) !== undefined || letters(name) === letters('carag');
}

function howToBegin({ uri, source }: Document): string {
  const how =
    source.format === 'yaml'
      ? 'its first line must be “carag:” and a kind, such as “carag: section”'
      : 'begin it with a line of `---`, a line such as “carag: section”, and another line of `---`';
  return `${baseName(uri)} does not say what it is: ${how}.`;
}

/** A fix where one kind of document, and no other, has every name that is written here and needs no further one. */
function sayKind(document: Document, root: Mapping): Fix[] {
  const names = root.pairs.map(({ key }) => key.value);
  const fits = (kind: DocumentKind) => {
    const { fields, required } = DOCUMENTS[kind];
    return (
      names.every((name) => Object.hasOwn(fields, name)) &&
      required.every((name) => name === 'carag' || names.includes(name))
    );
  };
  const kinds = DOCUMENT_KINDS.filter(fits);
  const start = root.pairs[0]?.key.start;
  if (kinds.length !== 1 || start === undefined || !isLineStart(document, start)) return [];
  return [
    replace(
      spanIn(document.readings[0]!, { start, end: start }),
      `carag: ${kinds[0]}\n`,
      `Say that this is “carag: ${kinds[0]}”`,
      false,
    ),
  ];
}

function moveToTop(document: Document, { key, value }: Pair, first: Pair): Fix[] {
  const head = document.readings[0]!;
  const { text } = head.chunk;
  const end = lineEnd(text, key.start);
  if (!isLineStart(document, key.start) || !isLineStart(document, first.key.start) || value!.end > end)
    return [];
  const edits = [
    {
      at: spanIn(head, { start: first.key.start, end: first.key.start }),
      text: `${text.slice(key.start, end)}\n`,
    },
    { at: spanIn(head, { start: key.start, end: nextLine(text, key.start) }), text: '' },
  ];
  return [{ title: 'Move the line to the top', safe: true, edits }];
}

function isLineStart(document: Document, at: number): boolean {
  return at === 0 || document.readings[0]!.chunk.text[at - 1] === '\n';
}

function firstLine({ source }: Document): Span {
  const chunk = source.chunks.find(({ text }) => text.trim() !== '') ?? source.chunks[0]!;
  const start = Math.max(0, chunk.text.search(/\S/));
  return { chunk, start, end: lineEnd(chunk.text, start) };
}

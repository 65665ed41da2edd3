import { baseName } from '../../text/uri.ts';
import type { Rule } from '../rule.ts';

export const encoding: Rule = {
  name: 'yaml/encoding',
  severity: 'error',
  readsAnyKind: true,
  what: 'A document is not text, or not text in the encoding UTF-8.',
  why: 'Its letters cannot be told from one another, so nothing in it is checked.',
  remedy: 'Open it in the program that wrote it, and save it as plain text in UTF-8.',
  isFixed: true,
  examples: [],
  checkDocument(document, report) {
    if (document.failure !== 'not-text') return;
    report(
      { start: 0, end: 0 },
      `${baseName(document.uri)} is not text in the encoding UTF-8, so nothing in it is read. Save it again as UTF-8.`,
    );
  },
};

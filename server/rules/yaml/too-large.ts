import type { Rule } from '../../lint/rule.ts';
import { hasTooManyEntries, LARGEST_DOCUMENT, MOST_ENTRIES } from '../../project/bounds.ts';
import type { Document } from '../../project/document.ts';
import { baseName } from '../../text/uri.ts';
import { thousands } from '../../text/wording/thousands.ts';

const MEGABYTES = LARGEST_DOCUMENT / (1024 * 1024);

export const tooLarge: Rule = {
  name: 'yaml/too-large',
  severity: 'error',
  readsAnyKind: true,
  what: `A document is larger than ${MEGABYTES} MB, or holds more than ${thousands(MOST_ENTRIES)} questions.`,
  why: 'A document of that size is no longer written by people, and reading it would hold up everybody else. Nothing in it is checked.',
  remedy: 'Split it into several documents.',
  isFixed: true,
  examples: [],
  checkDocument(document, report) {
    if (document.failure !== 'too-large') return;
    report(
      { start: 0, end: 0 },
      `${baseName(document.uri)} ${whatIsTooMuch(document)}, so nothing in it is read. Split it into several documents.`,
    );
  },
};

function whatIsTooMuch({ source }: Document): string {
  if (hasTooManyEntries(source)) return `holds more than ${thousands(MOST_ENTRIES)} questions`;
  return `is larger than ${MEGABYTES} MB`;
}

import { baseName } from '../../text/uri.ts';
import type { Rule } from '../rule.ts';

export const unreadable: Rule = {
  name: 'yaml/unreadable',
  severity: 'error',
  readsAnyKind: true,
  what: 'A document may not be opened by the person who runs the check.',
  why: 'Nothing in it is checked, and what other documents say about it may look wrong.',
  remedy: 'Ask whoever looks after the folder for permission to read it.',
  isFixed: true,
  examples: [],
  checkDocument(document, report) {
    if (document.failure !== 'denied') return;
    report(
      { start: 0, end: 0 },
      `${baseName(document.uri)} cannot be opened: you have no permission to read it.`,
    );
  },
};

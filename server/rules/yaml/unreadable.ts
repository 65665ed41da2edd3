import type { Rule } from '../../lint/rule.ts';
import { baseName } from '../../text/uri.ts';

export const unreadable: Rule = {
  name: 'yaml/unreadable',
  severity: 'error',
  readsAnyKind: true,
  what: 'A document may not be opened by the person who runs the check, or is a link that leads out of the repository.',
  why: 'Nothing in it is checked, and what other documents say about it may look wrong.',
  remedy:
    'Ask whoever looks after the folder for permission to read it. In place of a link, put a copy of the document that it leads to.',
  isFixed: true,
  examples: [],
  checkDocument(document, report) {
    const why = REASONS[document.failure ?? ''];
    if (why) report({ start: 0, end: 0 }, `${baseName(document.uri)} ${why}`);
  },
};

const REASONS: Readonly<Record<string, string>> = {
  denied: 'cannot be opened: you have no permission to read it.',
  outside:
    'is a link that leads out of the repository, so it is not read. Put a copy of the document in its place.',
};

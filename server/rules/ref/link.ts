import { subjectAt } from '../../lint/entries.ts';
import { withGuidance } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import { isCanonical, withoutSpaces } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { markedText, seenText } from '../../syntax/markdown/running.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { replaceByLink } from '../shared/brackets.ts';
import { isKnown } from '../shared/references.ts';
import { isShownText } from '../shared/texts/is-shown.ts';
import { spansIn } from '../shared/texts/prose.ts';
import { faultOf, type LinkFault } from './shared/broken-links.ts';
import { type OpenBracket, openBrackets } from './shared/open-brackets.ts';
import { type WrittenLink, writtenLinks } from './shared/written-links.ts';

export const link: Rule = {
  name: 'ref/link',
  severity: 'error',
  what: 'A link is broken: a bracket or the address is missing, or it leads to a document or a heading that is not there.',
  why: 'Inspectors see brackets in place of a link, or follow it to nowhere.',
  remedy:
    'Write links to questions as [[A1.8]], and others as [words](https://example.org/). The form shows only links to questions, to web pages and to mail addresses.',
  examples: [
    {
      bad: withGuidance('The plan is judged with «[[A1]».'),
      good: withGuidance('The plan is judged with [[A1]].'),
      message: 'A1.1 has [[A1] in it, whose brackets do not match. Write [[A1]].',
    },
    {
      bad: withGuidance('See «[the standards] (https://example.org/standards)».'),
      good: withGuidance('See [the standards](https://example.org/standards).'),
    },
    {
      bad: withGuidance('See «[the key question](#A1)».'),
      good: withGuidance('See the key question ([[A1]]).'),
      message: 'A1.1 links to #A1, which is no place on the form. Write [[A1]].',
    },
    {
      bad: withGuidance('See «[the plan](assesment.carag.yaml)».'),
      good: withGuidance('See [the plan](assessment.carag.yaml).'),
    },
  ],
  on: ['text'],
  check(reading, report, view, document) {
    for (const leaf of reading.leaves) {
      if (!isShownText(reading, leaf) || !/[[{]|\]\]|\}\}/.test(leaf.scalar.value)) continue;
      const isMarkdown = leaf.role === 'prose';
      const text = isMarkdown ? seenText(leaf.scalar) : leaf.scalar.value;
      for (const found of openBrackets(text).filter((each) => isIdHere(each, view))) {
        const what = found.isSingle
          ? 'which is one bracket short on each side'
          : 'whose brackets do not match';
        const says = `has ${text.slice(found.start, found.end)} in it, ${what}. Write ${found.closed}.`;
        tell(reading, leaf.scalar, found, { says, put: { link: found.closed } }, report);
      }
      for (const found of isMarkdown ? writtenLinks(markedText(leaf.scalar)) : []) {
        const fault = faultOf(found, document, view);
        if (fault) tell(reading, leaf.scalar, found, fault, report);
      }
    }
  },
};

function tell(
  reading: Reading,
  text: Scalar,
  found: OpenBracket | WrittenLink,
  { says, put }: LinkFault,
  report: Report,
): void {
  const spanOf = spansIn(reading, text);
  const at = spanOf(found);
  const message = `${subjectAt(reading, at.start)} ${says}`;
  if (!put) return report(at, message);
  const [place, words] = 'link' in put ? [at, put.link] : [spanOf(addressOf(found)), put.address];
  report(at, message, { fixes: [replaceByLink(reading, text, place, words, `Write ${words}`, false)] });
}

/** Where the address of a link stands. */
function addressOf(found: OpenBracket | WrittenLink): { start: number; end: number } {
  return 'address' in found
    ? { start: found.addressStart, end: found.addressStart + found.address.length }
    : found;
}

/** True of what is an id of the set, or could be one. */
function isIdHere({ id, isSingle }: OpenBracket, view: View): boolean {
  const name = withoutSpaces(id);
  // A number in brackets may be a note, and one bracket may be meant.
  if (isSingle) return /^[A-Z]/.test(id) && isKnown(view, name);
  const style = view.idStyle;
  return /^criterion\s/.test(id) || isKnown(view, name) || (style !== undefined && isCanonical(name, style));
}

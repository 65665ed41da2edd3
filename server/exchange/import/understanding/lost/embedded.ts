/** Finds ids that stand within other words, where taking a text out of its pages has run cells into one another. */
import { compareIds, type IdStyle } from '../../../../model/ids.ts';
import { type Block, type Prose, wordsOfBlocks } from '../../document.ts';
import { idInCell } from '../../ids.ts';
import { entryOf } from '../entry.ts';
import type { OutlineEntry, OutlineSection } from '../outline.ts';
import { followingIds } from './following-ids.ts';

/** The sections with an entry for each id that is missing between two others and stands in the words of the first. */
export function withEmbedded(sections: readonly OutlineSection[], style: IdStyle): OutlineSection[] {
  const all = sections.flatMap(({ entries }) => entries);
  const ids = new Set(all.flatMap(({ id }) => id ?? []));
  const criteria = new Set(all.flatMap(({ parts }) => wordsOfBlocks((parts.criteria ?? []).slice(0, 1))));
  const following = followingIds(all.map(({ id }) => id));
  let last: string | undefined;
  let at = 0;
  return sections.map((section) => ({
    ...section,
    entries: section.entries.flatMap((entry) => {
      last = entry.id ?? last;
      const next = following[at++];
      return last === undefined ? [entry] : parted(entry, last, { next, ids, criteria, style });
    }),
  }));
}

interface Around {
  /** The id that comes next. */
  readonly next: string | undefined;
  readonly ids: Set<string>;
  /** The criteria with which entries begin their own. */
  readonly criteria: ReadonlySet<string>;
  readonly style: IdStyle;
}

/** An entry, in as many as there are ids in it. */
function parted(entry: OutlineEntry, last: string, around: Around): OutlineEntry[] {
  if (entry.isNote) return [entry];
  const isCriterion = ({ plain }: Prose) => around.criteria.has(plain);
  for (const role of ['text', 'criteria', 'indicators', 'guidance'] as const) {
    const blocks = entry.parts[role] ?? [];
    for (const [index, block] of blocks.entries()) {
      // The first number among criteria is one.
      const mayHold = block.is === 'prose' && (role !== 'criteria' || (index > 0 && !isCriterion(block)));
      const found = mayHold ? embeddedIn(block, last, around) : undefined;
      if (!found) continue;
      around.ids.add(found.id);
      const rest: OutlineEntry = {
        ...entryOf(
          { printed: found.printed, id: found.id, isLookAlike: false, beside: found.beside, was: undefined },
          entry.at,
        ),
        parts: { [role]: [...found.after, ...blocks.slice(index + 1)] },
      };
      rest.doubts.push(
        `${found.id} stands within other words: see where this question begins, and what belongs to it (unsure).`,
      );
      const own = {
        ...entry,
        parts: { ...entry.parts, [role]: [...blocks.slice(0, index), ...found.before] },
      };
      return [own, ...parted(rest, found.id, around)];
    }
  }
  return [entry];
}

const FORMS: Record<IdStyle, RegExp> = {
  numbered: /(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?(?![\d.]*\d|[\p{L}/])/gu,
  lettered: /(?<![\p{L}\d.])[A-Z]{1,3} ?\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?(?![\d.]*\d|[\p{L}/])/gu,
};
/** After these words an id is spoken of, and does not begin a question. */
const SPOKEN_OF =
  /(?:\b(?:questions?|question[s]? and|q|to|from|of|at|on|see|and|or|for|guidance|section|criteri\w+|part|paragraph|standards?)\.?|[,;/(–-]) ?$/i;

interface Embedded {
  readonly id: string;
  readonly printed: string;
  readonly beside: readonly string[];
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

function embeddedIn(
  { markdown, at }: Prose,
  own: string,
  { next, ids, style }: Around,
): Embedded | undefined {
  for (const match of markdown.matchAll(FORMS[style])) {
    const id = idInCell(match[0], style)?.id;
    const before = markdown.slice(0, match.index);
    const shortly = before.slice(-40);
    const after = markdown.slice(match.index + match[0].length);
    if (id === undefined || ids.has(id) || !isBetween(id, own, next) || SPOKEN_OF.test(shortly)) continue;
    const beside = /^ (\d{1,2}(?:\.\d{1,2}){1,2})(?= |$)/.exec(after)?.[1];
    const isAlone = before.trim() === '' && after.trim() === '';
    const isFollowed = /^ +\p{Lu}/u.test(after);
    const isSentence = isFollowed && (/(?:^|[.?!:”’)\n] *)$/.test(shortly) || isNext(own, id));
    if (beside === undefined && !isAlone && !isSentence) continue;
    const rest = beside === undefined ? after : after.slice(beside.length + 1);
    return {
      id,
      printed: [match[0], ...(beside === undefined ? [] : [beside])].join(' '),
      beside: beside === undefined ? [] : [beside],
      before: proseOf(before, at),
      after: proseOf(rest, at),
    };
  }
  return undefined;
}

const isBetween = (id: string, before: string, after: string | undefined) =>
  compareIds(before, id) < 0 &&
  (after === undefined || compareIds(id, after) < 0) &&
  familyOf(id) === familyOf(before);

/** True of the very next number: 4.19.3 after 4.19.2. */
function isNext(before: string, id: string): boolean {
  const [, stem, last] = /^(.*\.)(\d+)$/.exec(before) ?? [];
  return last !== undefined && id === `${stem}${Number(last) + 1}`;
}

/** What ids share that follow one another: the letter, or the first number. */
const familyOf = (id: string) => /^[A-Z]+|^\d+/.exec(id)?.[0];

function proseOf(markdown: string, at: Prose['at']): Block[] {
  const words = markdown.trim();
  return words === '' ? [] : [{ is: 'prose', markdown: words, plain: words, at }];
}

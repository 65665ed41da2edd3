/** Finds what a text of a chunk mentions: in prose, in a condition, or as a name and nothing else. */
import { atomsOf, nameOf, parsedCondition } from '../syntax/conditions/parsed.ts';
import type { NameAtom, TestAtom } from '../syntax/conditions/tree.ts';
import { isIdWord } from '../syntax/conditions/words.ts';
import { findMentions } from '../syntax/mentions.ts';
import { sourcePlaces } from '../syntax/yaml/source-places.ts';
import { withoutSpaces } from './ids.ts';
import type { Leaf } from './read-shape.ts';
import type { Mention, NameSpace } from './reading.ts';

export function mentionsIn(leaf: Leaf, source: string): Mention[] {
  const { scalar, role } = leaf;
  switch (role) {
    case 'prose':
    case 'plain':
      return proseMentions(leaf, source);
    case 'condition':
      return atomsOf(parsedCondition(scalar).condition).map((atom) => atomMention(leaf, source, atom));
    case 'question':
      return [whole(leaf, source, 'id')];
    case 'standard':
    case 'criterion':
      return [whole(leaf, source, 'standard')];
    case 'rating':
      return [whole(leaf, source, 'rating')];
    case 'list':
      return [whole(leaf, source, 'list')];
    case 'block':
      return [whole(leaf, source, 'block')];
    default:
      return [];
  }
}

/** What an atom speaks of, by the form of its name; whether it is there is for others to say. */
function atomMention(leaf: Leaf, source: string, atom: NameAtom | TestAtom): Mention {
  const word = nameOf(atom);
  const space = isIdWord(word.text) ? 'id' : atom.is === 'name' ? 'condition' : 'fact';
  return placed(leaf, source, 'condition', space, word.text, word);
}

function proseMentions(leaf: Leaf, source: string): Mention[] {
  return findMentions(leaf.scalar, leaf.role === 'prose').map((mention) => {
    const criterion = /^criterion\s+/i.exec(mention.id);
    if (mention.form !== 'link' || !criterion)
      return placed(leaf, source, mention.form, 'id', mention.id, mention);
    const start = mention.start + criterion[0].length;
    return placed(leaf, source, 'link', 'standard', mention.id.slice(criterion[0].length), {
      ...mention,
      start,
    });
  });
}

/** A text that is a name and nothing else; its quotation marks are no part of the name. */
function whole(leaf: Leaf, source: string, space: NameSpace): Mention {
  const { start: outerStart, end: outerEnd, value } = leaf.scalar;
  const mention = placed(leaf, source, 'field', space, value, {
    start: 0,
    end: value.trimEnd().length,
    outerStart: 0,
    outerEnd: 0,
  });
  return {
    ...mention,
    name: space === 'list' || space === 'block' ? value : mention.name,
    outerStart,
    outerEnd,
  };
}

function placed(
  leaf: Leaf,
  source: string,
  form: Mention['form'],
  space: NameSpace,
  id: string,
  at: { start: number; end: number; outerStart?: number; outerEnd?: number },
): Mention {
  const toSource = sourcePlaces(leaf.scalar, source);
  return {
    form,
    space,
    name: withoutSpaces(id),
    start: toSource(at.start),
    end: toSource(at.end),
    outerStart: toSource(at.outerStart ?? at.start),
    outerEnd: toSource(at.outerEnd ?? at.end),
    leaf,
  };
}

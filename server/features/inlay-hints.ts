/** Tells what an editor may show between the words: the text of a question after its id, the label of an option after its code. */
import type { Mention, Reading } from '../model/reading.ts';
import { titleOf } from '../model/titles.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import type { Position, Range } from '../text/position.ts';
import { shortened } from '../text/wording/shortened.ts';
import { setAround } from './places/at.ts';
import { partsIn } from './places/conditions.ts';
import { choicesOf } from './places/options.ts';
import { isHistory } from './places/uses.ts';

export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  readonly kind: 'question' | 'label';
}

/** So much of a question is shown. */
const LONGEST = 40;

/** What may be shown between the words of some lines. */
export function inlayHints(project: Project, uri: string, { start, end }: Range): InlayHint[] {
  const document = project.documents.get(uri);
  const set = document && setAround(project, document);
  if (!document || !set) return [];
  return readingsAt(document, start.line, end.line)
    .flatMap((reading) => [...questionHints(set, reading), ...labelHints(set, reading)])
    .filter(({ position }) => position.line >= start.line && position.line <= end.line);
}

function readingsAt({ source, readings }: Document, from: number, to: number): readonly Reading[] {
  return readings.slice(source.chunkIndexAt(from), source.chunkIndexAt(to) + 1);
}

/** Ids where they name a question by themselves, not those in running text. */
const isNamed = ({ form, leaf, space }: Mention) =>
  space === 'id' && (form === 'field' || form === 'condition') && !isHistory(leaf);

function questionHints(set: QuestionSet, reading: Reading): InlayHint[] {
  return reading.mentions.filter(isNamed).flatMap((mention): InlayHint[] => {
    const text = titleOf(set.defined('id', mention.name)[0])?.value;
    if (text === undefined) return [];
    return [
      {
        position: reading.chunk.positionAt(mention.outerEnd),
        label: shortened(text, LONGEST),
        kind: 'question',
      },
    ];
  });
}

function labelHints(set: QuestionSet, reading: Reading): InlayHint[] {
  const conditions = reading.leaves.filter(({ role, isKey }) => role === 'condition' && !isKey);
  return conditions.flatMap((leaf) =>
    partsIn(leaf, reading).flatMap(({ part, at }): InlayHint[] => {
      if (part.is !== 'value' || part.atom.of === 'count') return [];
      const options = choicesOf(set, part.atom.subject.text)?.options ?? [];
      const label = options.find(({ key }) => key.value === part.text)?.value?.label?.value;
      if (label === undefined || label.toLowerCase() === part.text.toLowerCase()) return [];
      return [
        { position: reading.chunk.positionAt(at.end), label: shortened(label, LONGEST), kind: 'label' },
      ];
    }),
  );
}

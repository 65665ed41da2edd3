/** Finds the words by which readers know an entry. */
import type { Scalar } from '../syntax/tree.ts';
import type { Definition } from './reading.ts';

/** The text of a question, a key question or a criterion, the title of a section or a standard; of anything else, none. */
export function titleOf(definition: Definition | undefined): Scalar | undefined {
  if (definition?.space !== 'id' && definition?.space !== 'standard') return undefined;
  const { model } = definition;
  if ('text' in model) return model.text;
  return 'title' in model ? model.title : undefined;
}

/** Tells whether an entry is the one that an id stands for: the first in reading order where several have taken it. */
import type { Definition } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';

export function isFirst(definition: Definition, view: View): boolean {
  return view.defined(definition.space, definition.name)[0] === definition;
}

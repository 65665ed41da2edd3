/** Reads what stands of a condition behind an offset, where it has been read; otherwise what stands on the line. */
import { sourcePlaces } from '../../../syntax/yaml/source-places.ts';
import { holds } from '../../places/at.ts';
import type { Scene } from './scene.ts';

/** The rest of the condition at the cursor from an offset of the chunk on, without what closes a quotation. */
export function conditionAfter({ reading, offset }: Scene, from: number): string {
  const { text } = reading.chunk;
  const leaf = reading.leaves.find(({ role, scalar }) => role === 'condition' && holds(scalar, offset));
  if (!leaf) return /^[^\r\n"'}\]#]*/.exec(text.slice(from, from + 500))![0];
  const toSource = sourcePlaces(leaf.scalar, text);
  const { value } = leaf.scalar;
  let at = value.length;
  while (at > 0 && toSource(at - 1) >= from) at--;
  return value.slice(at);
}

/** Says how many there are of something. */
import { thousands } from './thousands.ts';

/** `1 error`, `2 errors`, `10,000 questions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

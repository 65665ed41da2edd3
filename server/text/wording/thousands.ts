/** A whole number as it is printed: `10,000`. What the platform offers for this takes long to load. */

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');
}

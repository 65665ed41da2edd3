/** Reads the percent signs of an address; one that is not well formed stays as it is. */

export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

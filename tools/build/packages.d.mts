// The types of packages.mjs, for the tests of what it packs.

export function packExtension(built: string, out: string): Promise<string>;
export function packForNpm(built: string, out: string): Promise<string>;

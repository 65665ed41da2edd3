// The types of notices.mjs, for the test of the licences in built files.

export function notices(bundles: readonly (readonly string[])[]): string;

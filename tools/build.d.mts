// The types of build.mjs, for the tests of what is packed.

export function buildAll(outdir: string, options?: { readonly maps?: boolean }): Promise<void>;

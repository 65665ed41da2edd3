// The types of extension.mjs, with which tests build what runs in a browser.

export function buildWebServer(outdir: string, options?: { readonly maps?: boolean }): Promise<string[]>;

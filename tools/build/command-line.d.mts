// The types of command-line.mjs, with which tests build the command line.

export function buildCommandLine(outdir: string, options?: { readonly maps?: boolean }): Promise<string[]>;

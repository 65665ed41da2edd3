// The types of build.mjs, with which tests build the command line.

export function buildCommandLine(outdir: string): Promise<string[]>;

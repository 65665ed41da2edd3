export function buildCommandLine(outdir: string): Promise<string[]>;

export function buildCommandLine(outdir: string): Promise<void>;

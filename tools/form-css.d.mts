export function withoutReserved(css: string): string;
export function formCss(): Promise<string>;

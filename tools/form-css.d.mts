// The types of form-css.mjs, for the test of the form as a page.

export function withoutReserved(css: string): string;
export function formCss(): Promise<string>;

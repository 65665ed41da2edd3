export function notices(bundles: readonly (readonly string[])[]): string;

// What Node keeps in `node:stream/web`, a browser has without asking.
export const { CountQueuingStrategy, TransformStream } = globalThis;

/** How deep a document may nest. Our own documents need seven levels. */
export const DEEPEST = 40;

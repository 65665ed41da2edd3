/** How far the YAML readers go: how deep, and how much of one text. */

/** How deep a document may nest. Our own documents need seven levels. */
export const DEEPEST = 40;

/** How many backslashes without a meaning are told of one text. */
export const MOST_ESCAPES = 20;

/** The longest text, in characters, that is given to the library where our own reader finds fault with it. */
export const LONGEST_FOR_LIBRARY = 100_000;

/** The longest name, in characters, that YAML allows before a colon on its line. */
export const LONGEST_NAME = 1024;

// The types of pack-words.mjs, for the tests that look words up.

export declare function packWords(words: Iterable<string>): Uint8Array;

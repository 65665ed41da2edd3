// The types of words.mjs, for the tests and tools that check with its words.

export declare function britishWords(): Promise<string>;

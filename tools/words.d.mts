// The types of words.mjs, for the tests and tools that check with its words.

export declare function britishWordList(): Promise<string[]>;
export declare function britishWords(): Promise<Uint8Array>;

export declare function britishWords(): Promise<string>;

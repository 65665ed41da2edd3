/** The largest document that is read, in bytes. The largest of the seed documents has 0.4 MB. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** How many questions and other entries of one document are read. */
export const MOST_ENTRIES = 5000;

/** How deep below its root a folder is looked for. */
export const DEEPEST_FOLDER = 32;

// The bytes as Node has them, for the library that reads CSV, in a browser.
export { Buffer } from 'buffer/';

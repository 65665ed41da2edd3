/** Reads the labels of options, and folds those that a reader would take for the same. */
import type { OptionEntry } from './answers.ts';

/** What two labels share that a reader would take for one: spaces, capital letters and the way accents are stored set aside. */
export function foldedLabel(label: string): string {
  return label.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What readers see of an option; its code where it has no label. */
export function labelOf({ key, value }: OptionEntry): string {
  return (value?.label?.value ?? key.value).replace(/\s+/g, ' ').trim();
}

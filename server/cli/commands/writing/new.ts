/** The commands `carag new set`, `carag new section` and `carag new question`, to be loaded together. */

export { newQuestion } from './new/question.ts';
export { newSection } from './new/section.ts';
export { newSet } from './new/set.ts';

export { newQuestion } from './new/question.ts';
export { newSection } from './new/section.ts';
export { newSet } from './new/set.ts';

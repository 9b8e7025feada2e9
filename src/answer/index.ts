export type { Answer, Cell, Part, Suggestion, YesNo } from './answer';
export { createAnswerer } from './decide';

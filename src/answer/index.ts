export type { Answer, Cell, Suggestion, YesNo } from './answer';
export { createAnswerer } from './decide';

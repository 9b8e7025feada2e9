export type { Answer, Cell, OwnPart, Suggestion, YesNo } from './answer';
export { createAnswerer } from './decide';

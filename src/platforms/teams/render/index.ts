export { ActionData, VERBS } from './action-data';
export type { AdaptiveCard } from './card';
export { plain } from './escape';
export { type RenderOptions, render } from './render';

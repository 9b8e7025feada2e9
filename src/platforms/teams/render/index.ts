export { ActionData, type Asked, FeedbackData, MAX_ASK } from './action-data';
export type { AdaptiveCard } from './card';
export { clip, plain } from './escape';
export { type RenderOptions, render } from './render';

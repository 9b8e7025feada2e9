export { SlackError } from './errors';
export type { SlackDependencies, SlackOptions } from './options';
export { render } from './render';
export { createSlackPlatform } from './slack-platform';

export type { Directory, SlackDependencies, SlackOAuth } from './options';
export { render } from './render';
export { createSlackPlatform } from './slack-platform';

export { SlackError } from './errors';
export { createMemoryStore } from './memory-store';
export type { Directory, SlackDependencies, SlackOAuth, SlackOptions, Topic } from './options';
export { render } from './render';
export { createSlackPlatform } from './slack-platform';
export type { Count, RecordKind, SlackStore, Tally } from './store';

export { createTeamsPlatform, type TeamsDependencies } from './create-platform';
export { MESSAGES_PATH } from './endpoint';
export { type TeamsOptions, teamsOptions } from './options';
export { createMemoryState, type TeamsState } from './state';

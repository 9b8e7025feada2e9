export { type CitedPages, indexPages } from './cited-pages';
export {
  createTeamsPlatform,
  type TeamsDependencies,
  type TeamsPlatform,
} from './create-platform';
export { MESSAGES_PATH } from './endpoint';
export { createMemoryStore } from './memory-store';
export { type TeamsOptions, teamsOptions } from './options';
export type { Delivery, Destination, Send } from './proactive';
export type { TeamsStore } from './store';

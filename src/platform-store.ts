/** What the chat platforms ask of a store, from the tables of ours. One shape serves them all. */
import type { Records, Scope, Store } from './store';

/** What a record is about: the name that platforms use → the table. */
const TABLES = {
  context: 'contexts',
  answer: 'answers',
  conversation: 'references',
  workspace: 'references',
  feedback: 'feedback',
  installation: 'installations',
  unanswered: 'unanswered',
} as const satisfies Readonly<Record<string, keyof Store>>;

type Kind = keyof typeof TABLES;

/**
 * The store for one platform, shared by all instances; fulfils `SlackStore` and `TeamsStore`. `group` is
 * a Slack workspace or organisation, or a tenant of Teams. Lifetimes are seconds.
 */
export function createPlatformStore(
  store: Store,
  platform: 'slack' | 'teams',
  now: () => number = Date.now,
) {
  const scope = (group: string): Scope => ({ platform, workspace: group });
  const table = (kind: Kind): Records => store[TABLES[kind]];
  return {
    claim: (group: string, key: string, seconds: number) =>
      store.handledMessages.claim(platform, group, key, now(), seconds * 1000),
    put: (kind: Kind, group: string, key: string, value: string, seconds?: number) =>
      table(kind).put(
        scope(group),
        key,
        value,
        now(),
        seconds === undefined ? undefined : seconds * 1000,
      ),
    get: (kind: Kind, group: string, key: string) => table(kind).get(scope(group), key, now()),
    remove: (kind: Kind, group: string, key: string) => table(kind).remove(scope(group), key),
    list: (kind: Kind, group: string) => table(kind).list(scope(group), now()),
    tally: (group: string, what: string, subject: string, day: string) =>
      store.tallies.add(scope(group), what, subject, day),
    top: (group: string, what: string, sinceDay: string, limit: number) =>
      store.tallies.top(scope(group), what, sinceDay, limit),
    takeUnanswered: (before: number, limit: number) =>
      store.takeUnanswered({ platform, before, now: now(), limit }),
    alone: store.kind === 'sqlite',
    forgetTeam: (group: string) => store.forget(platform, group),
  };
}

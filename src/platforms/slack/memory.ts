/** What is remembered of a conversation, and never at the price of an answer: a database that is down is only logged. */
import { type Context, readContext } from '../../question/context';
import { describeError } from './errors';
import { RETENTION } from './store';
import type { Tools } from './tools';

type Needs = Pick<Tools, 'store' | 'log'>;
type Claims = Pick<Tools, 'store' | 'local' | 'log'>;

/** A message, by its workspace, channel and timestamp. */
export interface MessageId {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
}

const keyOf = ({ channel, ts }: MessageId): string => `${channel}:${ts}`;

/** True for the first delivery of a message (or of one state of it), over all instances. */
export function claimMessage(tools: Claims, id: MessageId, state = ''): Promise<boolean> {
  return claimOnce(tools, id.team, `message:${keyOf(id)}:${state}`);
}

/** True once per key, over all instances; while the store is down, once per instance. */
export async function claimOnce(tools: Claims, team: string, key: string): Promise<boolean> {
  const first = await tools.local.claim(team, key, RETENTION.claim);
  if (!first) return false;
  return safely(tools, true, () => tools.store.claim(team, key, RETENTION.claim));
}

/** The context of the first of the conversations that has one. */
export async function recallContext(
  tools: Needs,
  team: string,
  conversations: readonly string[],
): Promise<Context | undefined> {
  for (const conversation of conversations) {
    const value = await safely(tools, undefined, () =>
      tools.store.get('context', team, conversation),
    );
    const context = readContext(value);
    if (context) return context;
  }
  return undefined;
}

/** Keeps the context for the next question of each of the conversations; no answer waits for it. */
export function keepContext(
  tools: Pick<Tools, 'log' | 'store' | 'underWay'>,
  team: string,
  conversations: readonly string[],
  context: Context,
): void {
  const value = JSON.stringify(context);
  for (const conversation of conversations)
    later(tools, tools.store.put('context', team, conversation, value, RETENTION.context));
}

/** Remembers which message answers a question, for edits and deletions. */
export function keepAnswer(tools: Needs, question: MessageId, answerTs: string): Promise<void> {
  return safely(tools, undefined, () =>
    tools.store.put('answer', question.team, keyOf(question), answerTs, RETENTION.answer),
  );
}

/** The timestamp of the message that answers a question; undefined where none is known or the store is away. */
export function recallAnswer(tools: Needs, question: MessageId): Promise<string | undefined> {
  return safely(tools, undefined, () => tools.store.get('answer', question.team, keyOf(question)));
}

/** For an answer that is gone: a later edit of the question is answered anew. */
export function forgetAnswer(tools: Needs, question: MessageId): Promise<void> {
  return safely(tools, undefined, () =>
    tools.store.remove('answer', question.team, keyOf(question)),
  );
}

/** How long an answer waits for the store, in milliseconds: Slack gives a slash command three seconds in all. */
export const PATIENCE = 700;

/** Runs a store call; when it fails or takes too long, logs and returns `otherwise`. */
export function safely<T>({ log }: Needs, otherwise: T, call: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      log.error(describeError(error), 'the store failed');
      resolve(otherwise);
    };
    const timer = setTimeout(() => fail(new Error('the store takes too long')), PATIENCE);
    call().then((value) => {
      clearTimeout(timer);
      resolve(value);
    }, fail);
  });
}

/** Writes that are watched already: what a store puts off together shares a promise. */
const watched = new WeakSet<Promise<void>>();

/** Lets a write take its time: no answer waits for it, a stop does for as long as an answer would. */
export function later(tools: Pick<Tools, 'log' | 'underWay' | 'store'>, write: Promise<void>) {
  if (watched.has(write)) return;
  watched.add(write);
  void tools.underWay.track(safely(tools, undefined, () => write));
}

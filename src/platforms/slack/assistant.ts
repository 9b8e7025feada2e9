/** What Slack's container for assistants shows besides messages: status, title, suggested prompts. */
import type { Message } from '../../message';
import type { Reply } from '../../respond';
import { describeError, slackErrorOf } from './errors';
import { readText } from './incoming';
import { later, safely } from './memory';
import type { WebClient } from './sdk-types';
import { shorten } from './split';
import { RETENTION } from './store';
import type { Tools } from './tools';
import { PROMPTS, PROMPTS_TITLE, WORKING } from './wording';
import type { Written } from './written';

/** Slack shows at most so many. */
const MOST_PROMPTS = 4;

interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Shows that an answer is on its way, and names a new thread after its question. The answer clears the status. */
export async function showWork(tools: Tools, client: WebClient, written: Written): Promise<void> {
  const { channel, ts, thread_ts, text } = written;
  const thread = { channel_id: channel, thread_ts: thread_ts ?? ts };
  const title = shorten(readText(text), 60);
  await Promise.all([
    quietly(tools, () => client.assistant.threads.setStatus({ ...thread, status: WORKING })),
    thread_ts === undefined && title !== ''
      ? quietly(tools, () => client.assistant.threads.setTitle({ ...thread, title }))
      : undefined,
  ]);
}

/** Suggests questions; `thread_ts` only in the older experience, where each chat is a thread from the start. */
export async function suggest(
  tools: Tools,
  client: WebClient,
  team: string,
  place: { channel: string; thread_ts?: string | undefined; from?: string | undefined },
): Promise<void> {
  const prompts = await promptsFor(tools, team, place.from);
  await quietly(tools, () =>
    client.assistant.threads.setSuggestedPrompts({
      channel_id: place.channel,
      title: PROMPTS_TITLE,
      prompts: prompts as [Prompt, ...Prompt[]],
      // The SDK's type asks for a thread; in today's experience Slack ignores a call that has one.
      ...(place.thread_ts === undefined ? {} : { thread_ts: place.thread_ts }),
    } as Parameters<typeof client.assistant.threads.setSuggestedPrompts>[0]),
  );
}

/** Remembers what follows an answer in a channel, for people who come from there. Catalog words only. */
export function keepPrompts(tools: Tools, team: string, channel: string, reply: Reply): void {
  const value = promptsOf(reply.message);
  if (value === '') return;
  later(tools, tools.store.put('context', team, `prompts:${channel}`, value, RETENTION.context));
}

/** As they are stored, by message; '' where nothing follows. */
const kept = new WeakMap<Message, string>();

function promptsOf(message: Message): string {
  const known = kept.get(message);
  if (known !== undefined) return known;
  const prompts = message.blocks
    .flatMap((block) => (block.kind === 'choices' ? block.choices : []))
    .slice(0, 2)
    .map(({ label, ask }): Prompt => ({ title: label, message: ask }));
  const value = prompts.length === 0 ? '' : JSON.stringify(prompts);
  kept.set(message, value);
  return value;
}

async function promptsFor(
  tools: Tools,
  team: string,
  channel: string | undefined,
): Promise<Prompt[]> {
  const kept = await safely(tools, undefined, async () =>
    channel === undefined ? undefined : tools.store.get('context', team, `prompts:${channel}`),
  );
  const own = kept === undefined ? [] : (JSON.parse(kept) as Prompt[]);
  return [...own, ...PROMPTS].slice(0, MOST_PROMPTS);
}

/** Errors that say: this conversation, or this app, has no assistant. */
const NO_ASSISTANT = new Set([
  'channel_not_found',
  'invalid_thread_ts',
  'missing_scope',
  'not_allowed',
  'feature_disabled',
  'access_denied',
  'no_permission',
  'thread_not_found',
]);

/** Decoration must never cost an answer. */
async function quietly({ log }: Pick<Tools, 'log'>, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const expected = NO_ASSISTANT.has(slackErrorOf(error) ?? '');
    log[expected ? 'debug' : 'warn'](
      describeError(error),
      'the assistant container was not updated',
    );
  }
}

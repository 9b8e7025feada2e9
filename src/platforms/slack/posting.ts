/** Answers a message that a person wrote: once, and again in place when it is edited. */

import { SLOW_DOWN } from '../rate-limit';
import { answer, show } from './answering';
import { guard } from './boundary';
import type { Place } from './delivery';
import { readText } from './incoming';
import { claimMessage, keepAnswer, recallAnswer } from './memory';
import { render } from './render';
import type { WebClient } from './sdk-types';
import { outcomeOf } from './send-outcome';
import { carryOutTips, tipsRequest } from './tips';
import type { Tools } from './tools';
import { placeOf } from './unanswered';
import { FAILED, UNSURE } from './wording';
import type { Written } from './written';

/** Where a message was written, and as whom the bot answers there. */
export interface Conversation {
  readonly client: WebClient;
  readonly botUserId: string | undefined;
  /** The Slack organisation, where the app is installed for all of it. */
  readonly organisation: string | undefined;
  /** Keys under which the context is kept, the nearest first. */
  readonly conversations: readonly string[];
  /** Shown to the asker alone in channels; in a direct conversation everything is. */
  readonly direct: boolean;
  /** Called when a new question is about to be answered; duplicates never get this far. */
  readonly atWork?: () => Promise<void>;
}

/** Answers a message in its thread. A state of it that was answered already, here or elsewhere, is left alone. */
export async function answerWritten(
  tools: Tools,
  written: Written,
  conversation: Conversation,
): Promise<void> {
  // An edit waits for the answer to the message itself: it has to know what to update.
  await tools.delivery.inOrder(`question:${written.channel}:${written.ts}`, () =>
    answerState(tools, written, conversation),
  );
}

async function answerState(
  tools: Tools,
  written: Written,
  { client, botUserId, organisation, conversations, direct, atWork }: Conversation,
): Promise<void> {
  const place = { channel: written.channel, thread_ts: written.thread_ts ?? written.ts };
  await guard(
    tools.log,
    direct ? 'direct message' : 'mention',
    [written.text],
    async () => {
      if (!(await claimMessage(tools, written, written.edited))) return;
      const turn = tools.limit.take(`${written.team}:${written.user}`);
      if (turn !== 'go') {
        if (turn === 'tell') await tellToSlowDown(tools, client, place, written.user, direct);
        return;
      }
      if (written.edited === undefined) await atWork?.();
      const text = readText(written.text, botUserId) || 'help';
      const { team, channel, user } = written;
      const request = tipsRequest(tools, text);
      const message =
        request === null
          ? show(
              await answer(tools, {
                team,
                conversations,
                text,
                channel: direct ? undefined : channel,
              }),
              'posted',
            )
          : render(
              await carryOutTips(tools, client, { request, team, organisation, channel, user }),
            );
      await deliver(tools, client, place, written, message);
    },
    async (error) => {
      const text = outcomeOf(error) === 'unclear' ? UNSURE : FAILED;
      // Until the apology has arrived, too.
      tools.lost.add(placeOf(written));
      await tools.delivery.post(client, place, { text, blocks: [] });
      tools.lost.delete(placeOf(written));
    },
  );
}

/** Posts the answer, or puts it in the place of the one to an earlier state of the message. */
async function deliver(
  { delivery, ...tools }: Tools,
  client: WebClient,
  place: Place,
  written: Written,
  message: ReturnType<typeof show>,
): Promise<void> {
  if (written.edited !== undefined) {
    const earlier = await recallAnswer(tools, written);
    if (earlier !== undefined && (await delivery.update(client, place.channel, earlier, message))) {
      return;
    }
  }
  const ts = await delivery.post(client, place, message, written.user);
  if (ts !== undefined) await keepAnswer(tools, written, ts);
}

function tellToSlowDown(
  { delivery }: Tools,
  client: WebClient,
  place: Place,
  user: string,
  direct: boolean,
): Promise<unknown> {
  return direct
    ? delivery.post(client, place, { text: SLOW_DOWN, blocks: [] })
    : delivery.whisper(client, place, user, SLOW_DOWN);
}

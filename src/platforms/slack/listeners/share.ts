/** "Share with channel": posts a private answer for everybody, in the name of who shares it. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { show } from '../answering';
import { decodeAsk } from '../ask';
import { guard } from '../boundary';
import { escapeMrkdwn } from '../escape';
import { ACTION } from '../footer';
import { shorten } from '../split';
import { markdown } from '../text';
import type { Tools } from '../tools';
import { FAILED, sharedBy } from '../wording';

/** Registers sharing. The response_url posts even where the bot is no member. */
export function listenToShare(app: App, tools: Tools): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: ACTION.share },
    ({ action, ack, body, respond: reply }) =>
      guard(
        tools.log,
        'share',
        [action.value],
        async () => {
          await ack();
          const ask = decodeAsk(action.value);
          if (ask === undefined) return;
          const answered = { reply: tools.respond(ask.ask, ask.context), ask };
          const { text, blocks } = show(answered, 'posted');
          const who = sharedBy(body.user.id, escapeMrkdwn(shorten(ask.ask, 300)));
          await reply({
            response_type: 'in_channel',
            replace_original: false,
            text,
            blocks: [{ type: 'context', elements: [markdown(who)] }, ...blocks],
          });
          await reply({ delete_original: true });
        },
        () => reply({ response_type: 'ephemeral', replace_original: false, text: FAILED }),
      ),
  );
}

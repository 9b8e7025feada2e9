/** "Share with channel": posts a private answer for everybody, in the name of who shares it. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { show } from '../answering';
import { decodeAsk } from '../ask';
import { guard } from '../boundary';
import { ACTION } from '../footer';
import type { KnownBlock } from '../sdk-types';
import { shorten } from '../split';
import type { Tools } from '../tools';
import { askedThis, FAILED } from '../wording';

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
          await reply({
            response_type: 'in_channel',
            replace_original: false,
            text,
            blocks: [sharer(body.user.id, ask.ask), ...blocks],
          });
          await reply({ delete_original: true });
        },
        () => reply({ response_type: 'ephemeral', replace_original: false, text: FAILED }),
      ),
  );
}

/** Who asked what. Rich text: nothing in the question can become a link or a mention. */
const sharer = (user_id: string, question: string): KnownBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'user', user_id },
        { type: 'text', text: askedThis(shorten(question, 300)) },
      ],
    },
  ],
});

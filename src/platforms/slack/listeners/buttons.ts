/** Buttons of an answer: next steps and pages. A click replaces the message it is on. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { decodeAsk } from '../ask';
import { guard } from '../boundary';
import { CHOICE } from '../choices';
import { PAGE } from '../paging';
import { render } from '../render';
import { FAILED } from '../wording';
import type { Tools } from './listen';

/** Registers the buttons. */
export function listenToButtons(app: App, { respond, log }: Tools): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: new RegExp(`^(${CHOICE}|${PAGE}):`) },
    async ({ action, ack, respond: reply }) => {
      await guard(
        log,
        'button',
        [action.value],
        async () => {
          await ack();
          const pressed = decodeAsk(action.value);
          if (pressed === undefined) return;
          await reply({
            replace_original: true,
            ...render(respond(pressed.ask).message, pressed),
          });
        },
        () => reply({ replace_original: false, response_type: 'ephemeral', text: FAILED }),
      );
    },
  );
}

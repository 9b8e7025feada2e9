/** `/whosejob …`: answered in the acknowledgement itself, to the asker alone. */
import type { App } from '@slack/bolt';
import { guard } from '../boundary';
import { readText } from '../incoming';
import { render } from '../render';
import { FAILED } from '../wording';
import type { Tools } from './listen';

/** The slash command, as the manifest declares it. */
export const COMMAND = '/whosejob';

/** Registers the slash command. */
export function listenToCommand(app: App, { respond, log }: Tools): void {
  app.command(COMMAND, ({ command, ack, respond: reply }) =>
    guard(
      log,
      'command',
      [command.text],
      async () => {
        const ask = readText(command.text ?? '') || 'help';
        const answer = {
          response_type: 'ephemeral' as const,
          ...render(respond(ask).message, { ask }),
        };
        try {
          await ack(answer);
        } catch (error) {
          // The socket fell between question and answer: the response_url still works.
          log.warn({ what: 'command' }, 'the acknowledgement failed; answering by response_url');
          await reply(answer).catch(() => Promise.reject(error));
        }
      },
      () => ack({ response_type: 'ephemeral', text: FAILED }),
    ),
  );
}

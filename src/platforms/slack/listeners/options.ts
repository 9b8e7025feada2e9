/** The choices of the type-ahead selects, in the modal and on App Home. */
import type { App } from '@slack/bolt';
import { PICK } from '../ask-view';
import { guard } from '../boundary';
import { escapeControls } from '../escape';
import { findTopics } from '../finding';
import { HOME_ACTION } from '../home-view';
import { shorten } from '../split';
import { plain } from '../text';
import type { Tools } from '../tools';

/** Registers the options of all selects. */
export function listenToOptions(app: App, tools: Tools): void {
  const lists = { service: 'services', concern: 'concerns' } as const;
  for (const kind of ['service', 'concern'] as const) {
    for (const action_id of [PICK[kind], HOME_ACTION[kind]]) {
      app.options<'block_suggestion'>({ type: 'block_suggestion', action_id }, ({ options, ack }) =>
        guard(
          tools.log,
          'options',
          [options.value],
          async () => {
            const topics = findTopics(tools.directory[lists[kind]], options.value ?? '');
            await ack({
              options: topics.map(({ id, name }) => ({
                text: plain(shorten(escapeControls(name), 75)),
                value: id,
              })),
            });
          },
          () => ack({ options: [] }),
        ),
      );
    }
  }
}

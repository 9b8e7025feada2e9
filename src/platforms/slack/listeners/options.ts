/** The choices of the type-ahead selects, in the modal and on App Home. */
import type { App } from '@slack/bolt';
import { PICK } from '../ask-view';
import { guard } from '../boundary';
import { escapeControls } from '../escape';
import { findTopics } from '../finding';
import { findZones } from '../home-tips';
import { HOME_ACTION } from '../home-view';
import type { Topic } from '../options';
import { shorten } from '../split';
import { plain } from '../text';
import type { Tools } from '../tools';

/** Registers the options of all selects. */
export function listenToOptions(app: App, tools: Tools): void {
  const { services, concerns } = tools.directory;
  const topics = [...services, ...concerns];
  offer(app, tools, HOME_ACTION.topics, (typed) => findTopics(topics, typed));
  offer(app, tools, HOME_ACTION.zone, findZones);
  const lists = { service: 'services', concern: 'concerns' } as const;
  for (const kind of ['service', 'concern'] as const) {
    for (const action_id of [PICK[kind], HOME_ACTION[kind]]) {
      offer(app, tools, action_id, (typed) => findTopics(tools.directory[lists[kind]], typed));
    }
  }
}

function offer(
  app: App,
  { log }: Tools,
  action_id: string,
  find: (typed: string) => readonly Topic[],
): void {
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id }, ({ options, ack }) =>
    guard(
      log,
      'options',
      [options.value],
      () =>
        ack({
          options: find(options.value ?? '').map(({ id, name }) => ({
            text: plain(shorten(escapeControls(name), 75)),
            value: id,
          })),
        }),
      () => ack({ options: [] }),
    ),
  );
}

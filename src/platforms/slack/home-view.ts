/** App Home: what it does, a place to ask, and ways to browse. */
import { randomUUID } from 'node:crypto';
import { escapeControls } from './escape';
import type { HomeView, KnownBlock } from './sdk-types';
import { plain } from './text';
import type { Tools } from './tools';
import { HOME } from './wording';

/** Action ids on App Home. */
export const HOME_ACTION = {
  ask: 'home:ask',
  service: 'browse:service',
  concern: 'browse:concern',
  time: 'tips:time',
  days: 'tips:days',
  zone: 'tips:zone',
  topics: 'tips:topics',
} as const;

/** The home view, with an answer and the user's daily tips when there are any. */
export function homeView(
  { about, directory }: Pick<Tools, 'about' | 'directory'>,
  answer: KnownBlock[] = [],
  tips: KnownBlock[] = [],
): HomeView {
  return {
    type: 'home',
    callback_id: 'home',
    blocks: [
      { type: 'header', text: plain(HOME.title) },
      { type: 'section', text: plain(HOME.intro) },
      {
        type: 'input',
        // A new id empties the box after it was used.
        block_id: `ask-${randomUUID()}`,
        dispatch_action: true,
        label: plain(HOME.ask),
        element: {
          type: 'plain_text_input',
          action_id: HOME_ACTION.ask,
          max_length: 300,
          placeholder: plain(HOME.example),
        },
      },
      ...(directory.services.length === 0 ? [] : browse()),
      ...(answer.length === 0 ? [] : [{ type: 'divider' } as const, ...answer]),
      ...(tips.length === 0 ? [] : [{ type: 'divider' } as const, ...tips]),
      { type: 'divider' },
      {
        type: 'context',
        elements: [plain(escapeControls(HOME.about(about.version, about.catalogDate)))],
      },
    ],
  };
}

function browse(): KnownBlock[] {
  const select = (text: string, placeholder: string, action_id: string): KnownBlock => ({
    type: 'section',
    block_id: `${action_id}-${randomUUID()}`,
    text: plain(text),
    accessory: {
      type: 'external_select',
      action_id,
      min_query_length: 0,
      placeholder: plain(placeholder),
    },
  });
  return [
    select(HOME.byService, HOME.pickService, HOME_ACTION.service),
    select(HOME.byConcern, HOME.pickConcern, HOME_ACTION.concern),
  ];
}

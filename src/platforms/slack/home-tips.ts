/** A person's own daily tips on App Home: how they stand, and controls that change them in place. */
import { randomUUID } from 'node:crypto';
import type { TipStatus } from '../../message';
import { slackErrorOf } from './errors';
import { escapeControls } from './escape';
import { findTopics } from './finding';
import { HOME_ACTION, homeView } from './home-view';
import type { Topic } from './options';
import { renderPages } from './render';
import type { KnownBlock, WebClient } from './sdk-types';
import { shorten } from './split';
import { plain } from './text';
import { askerOf, deskOf, placeOf } from './tips';
import type { Tools } from './tools';
import { TIPS } from './wording';

/** Whose home it is. */
export interface HomeUser {
  readonly team: string;
  readonly organisation: string | undefined;
  readonly user: string;
}

/** An id that stands for the conversation with the bot: tips on App Home are those of its reader. */
const DIRECT = 'D';
/** Ids of channels, which Slack shows by their names. */
const CHANNEL = /^[CG][A-Z0-9]+$/;
/** Slack's limit for an option. */
const OPTION = 75;
/** Topics that fit a select as chosen from the start. */
const MOST_TOPICS = 50;

/** The blocks about tips; none where there are no tips. `request` is carried out first. */
export async function homeTips(
  tools: Tools,
  client: WebClient,
  who: HomeUser,
  request = 'status',
): Promise<KnownBlock[]> {
  if (tools.tips === undefined) return [];
  const asked = { ...who, channel: DIRECT };
  const message = await deskOf(tools).carryOut(request, await askerOf(tools, client, asked));
  const status = await deskOf(tools).status(placeOf(asked));
  const [blocks = []] = renderPages(message, 'view');
  const there = (await deskOf(tools).ofPerson(placeOf(asked), who.user)).filter(
    ({ conversation }) => CHANNEL.test(conversation),
  );
  return [
    ...blocks,
    ...(status === null ? [] : controls(tools, status)),
    ...(there.length === 0
      ? []
      : [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: TIPS.there(there) } }]),
    { type: 'context', elements: [plain(TIPS.where)] },
  ];
}

/** Carries out a request made on App Home, and shows the home anew. */
export async function changeHomeTips(
  tools: Tools,
  client: WebClient,
  { view }: { readonly view?: { readonly hash: string } | undefined },
  { request, ...who }: HomeUser & { readonly request: string },
): Promise<void> {
  const home = homeView(tools, [], await homeTips(tools, client, who, request));
  try {
    const hash = view === undefined ? {} : { hash: view.hash };
    await client.views.publish({ user_id: who.user, ...hash, view: home });
  } catch (error) {
    // Two quick clicks: the later one has won, and shows what both did.
    if (slackErrorOf(error) !== 'hash_conflict') throw error;
  }
}

/** Time zones, to be found by their cities. */
export function findZones(typed: string): Topic[] {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    id: zone,
    name: zone,
    aliases: [(zone.split('/').at(-1) ?? '').replaceAll('_', ' ')],
  }));
  return findTopics(zones, typed);
}

const option = (label: string, value: string) => ({
  text: plain(shorten(escapeControls(label), OPTION)),
  value,
});

/** Controls with what is set; a new block id shows what was set last, not what was picked before. */
function controls({ directory }: Pick<Tools, 'directory'>, status: TipStatus): KnownBlock[] {
  const { time, zone, weekdays } = status.schedule;
  const days = TIPS.dayChoices.find((each) => each.days === weekdays.join(''));
  const chosen = status.topics.map((id) => {
    const topic = [...directory.services, ...directory.concerns].find((each) => each.id === id);
    return option(topic?.name ?? id, id);
  });
  return [
    {
      type: 'actions',
      block_id: `tips-${randomUUID()}`,
      elements: [
        {
          type: 'timepicker',
          action_id: HOME_ACTION.time,
          initial_time: time,
          placeholder: plain(TIPS.time),
        },
        {
          type: 'static_select',
          action_id: HOME_ACTION.days,
          placeholder: plain(TIPS.otherDays),
          options: TIPS.dayChoices.map(({ label, value }) => option(label, value)),
          ...(days && { initial_option: option(days.label, days.value) }),
        },
        {
          type: 'external_select',
          action_id: HOME_ACTION.zone,
          min_query_length: 0,
          placeholder: plain(TIPS.zone),
          initial_option: option(zone, zone),
        },
      ],
    },
    {
      type: 'section',
      block_id: `topics-${randomUUID()}`,
      text: plain(TIPS.topics),
      accessory: {
        type: 'multi_external_select',
        action_id: HOME_ACTION.topics,
        min_query_length: 0,
        placeholder: plain(TIPS.pickTopics),
        ...(chosen.length > 0 && { initial_options: chosen.slice(0, MOST_TOPICS) }),
      },
    },
  ];
}

/** The controls for daily tips on App Home: each says in words what was picked, as somebody would type it. */
import type {
  App,
  BlockAction,
  ExternalSelectAction,
  MultiExternalSelectAction,
  StaticSelectAction,
  TimepickerAction,
} from '@slack/bolt';
import { guard } from '../boundary';
import { changeHomeTips } from '../home-tips';
import { HOME_ACTION } from '../home-view';
import type { Tools } from '../tools';

type Picked =
  | TimepickerAction
  | StaticSelectAction
  | ExternalSelectAction
  | MultiExternalSelectAction;

const nothing = (): Promise<void> => Promise.resolve();

/** Registers the controls. */
export function listenToHomeTips(app: App, tools: Tools): void {
  const { time, days, zone, topics } = HOME_ACTION;
  for (const action_id of [time, days, zone, topics]) {
    app.action<BlockAction<Picked>>(
      { type: 'block_actions', action_id },
      ({ action, ack, body, client, context }) =>
        guard(
          tools.log,
          'home tips',
          [],
          async () => {
            await ack();
            const request = requestOf(action);
            const team = context.teamId ?? body.user.team_id ?? '';
            const user = body.user.id;
            if (tools.tips === undefined || request === undefined) return;
            if (tools.limit.take(`${team}:${user}`) !== 'go') return;
            const organisation = context.enterpriseId;
            await changeHomeTips(tools, client, body, { request, team, organisation, user });
          },
          nothing,
        ),
    );
  }
}

/** What was picked, as a request; the values come from a client and are read like anything typed. */
function requestOf(action: Picked): string | undefined {
  switch (action.type) {
    case 'timepicker':
      return action.selected_time ? `on ${action.selected_time}` : undefined;
    case 'static_select':
      return action.selected_option ? `on ${action.selected_option.value}` : undefined;
    case 'external_select':
      return action.selected_option ? `on time zone ${action.selected_option.value}` : undefined;
    case 'multi_external_select': {
      const ids = (action.selected_options ?? []).map(({ value }) => value);
      return ids.length === 0 ? 'on everything' : `on ${ids.join(', ')}`;
    }
    default:
      return action satisfies never;
  }
}

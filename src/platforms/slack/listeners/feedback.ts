/** "Right" and "Something is off" below an answer; the latter asks why. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { guard } from '../boundary';
import { dayOf } from '../counting';
import { FEEDBACK_VIEW, feedbackView, readFeedback, thanksView } from '../feedback-view';
import { ACTION } from '../footer';
import { claimOnce, later, safely } from '../memory';
import { RETENTION, type Tally } from '../store';
import type { Tools } from '../tools';
import { FAILED, THANKS } from '../wording';

/** Registers the buttons and the modal. */
export function listenToFeedback(app: App, tools: Tools): void {
  // The SDK's types do not know the action of `feedback_buttons`; its value is where a button's is.
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: new RegExp(`^${ACTION.feedback}(:|$)`) },
    ({ action, ack, body, client, context, respond: reply }) =>
      guard(
        tools.log,
        'feedback',
        [],
        async () => {
          await ack();
          const [verdict, subject] = split(action.value ?? '');
          const team = context.teamId ?? body.user.team_id ?? '';
          if (verdict === 'off') {
            await client.views.open({ trigger_id: body.trigger_id, view: feedbackView(subject) });
            return;
          }
          const message = String(body.container.message_ts ?? '');
          await count(tools, team, 'confirmed', subject, `${body.user.id}:${message}`);
          await reply({ response_type: 'ephemeral', replace_original: false, text: THANKS });
        },
        () => reply({ response_type: 'ephemeral', replace_original: false, text: FAILED }),
      ),
  );

  app.view(FEEDBACK_VIEW, ({ ack, view, body, context }) =>
    guard(
      tools.log,
      'feedback',
      [],
      async () => {
        const feedback = readFeedback(view);
        const team = context.teamId ?? body.user.team_id ?? '';
        const entry = JSON.stringify({ ...feedback, user: body.user.id, day: dayOf(tools.now()) });
        const key = `${view.id}:${body.user.id}`;
        await safely(tools, undefined, () =>
          tools.store.put('feedback', team, key, entry, RETENTION.feedback),
        );
        await count(tools, team, 'disputed', feedback.subject, key);
        await ack({ response_action: 'update', view: thanksView() });
      },
      () => ack({ response_action: 'clear' }),
    ),
  );
}

/** Counts a vote once, however often the button is pressed. */
async function count(
  tools: Tools,
  team: string,
  what: Tally,
  subject: string,
  vote: string,
): Promise<void> {
  if (!(await claimOnce(tools, team, `${what}:${vote}`))) return;
  later(tools, tools.store.tally(team, what, subject, dayOf(tools.now())));
}

function split(value: string): [verdict: string, subject: string] {
  const at = value.indexOf(':');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

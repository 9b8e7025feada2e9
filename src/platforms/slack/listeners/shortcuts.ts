/** The shortcuts: on a message ("Whose job is this?"), and from anywhere (a modal to ask in). */
import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { SLOW_DOWN } from '../../rate-limit';
import { answer, show } from '../answering';
import { ASK_VIEW_ID, askView, QUESTION, readAskView } from '../ask-view';
import { guard } from '../boundary';
import { readText } from '../incoming';
import type { Tools } from '../tools';
import { answerModal } from '../views';
import { ASK_VIEW, FAILED, NO_TEXT } from '../wording';

/** Callback ids, as the manifest declares them. */
export const SHORTCUT = { message: 'whose_job_is_this', global: 'ask_whosejob' } as const;

/** Registers both shortcuts and the modal. */
export function listenToShortcuts(app: App, tools: Tools): void {
  const { log, limit } = tools;

  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: SHORTCUT.message },
    ({ shortcut, ack, context, respond: reply }) =>
      guard(
        log,
        'message shortcut',
        [shortcut.message.text],
        async () => {
          await ack();
          const { user, channel } = shortcut;
          const team = context.teamId ?? user.team_id ?? '';
          const privately = { response_type: 'ephemeral', replace_original: false } as const;
          const text = readText(shortcut.message.text ?? '', context.botUserId);
          if (text === '') await reply({ ...privately, text: NO_TEXT });
          else if (limit.take(`${team}:${user.id}`) !== 'go')
            await reply({ ...privately, text: SLOW_DOWN });
          else {
            const conversations = [`command:${channel.id}:${user.id}`];
            const answered = await answer(tools, { team, conversations, text });
            await reply({ ...privately, ...show(answered, 'private') });
          }
        },
        () => reply({ response_type: 'ephemeral', replace_original: false, text: FAILED }),
      ),
  );

  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: SHORTCUT.global },
    ({ shortcut, ack, client }) =>
      guard(
        log,
        'global shortcut',
        [],
        async () => {
          await ack();
          await client.views.open({
            trigger_id: shortcut.trigger_id,
            view: askView(tools.directory),
          });
        },
        () => Promise.resolve(),
      ),
  );

  app.view(ASK_VIEW_ID, ({ ack, view, body, context }) => {
    const fail = (text: string) => ack({ response_action: 'errors', errors: { [QUESTION]: text } });
    return guard(
      log,
      'ask modal',
      [view.state.values[QUESTION]?.[QUESTION]?.value ?? ''],
      async () => {
        const text = readAskView(view, tools.directory);
        const team = context.teamId ?? body.user.team_id ?? '';
        if (text === undefined) await fail(ASK_VIEW.empty);
        else if (limit.take(`${team}:${body.user.id}`) !== 'go') await fail(SLOW_DOWN);
        else {
          const conversations = [`view:${body.user.id}`];
          const answered = await answer(tools, { team, conversations, text });
          await ack({ response_action: 'update', view: answerModal(answered) });
        }
      },
      () => fail(FAILED),
    );
  });
}

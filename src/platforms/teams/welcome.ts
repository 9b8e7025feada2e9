/** Arriving somewhere and leaving it. */
import { ActivityTypes } from 'botbuilder';
import type { Message } from '../../message';
import { render } from './render';
import { cardActivity } from './reply';
import { withRetry } from './send';
import type { Turn } from './turn';
import { EXAMPLES, WELCOME } from './wording';

/** Greets once where the bot was added, and forgets where it was removed. */
export async function settleIn({ context, activity, memory, log }: Turn): Promise<void> {
  const bot = activity.recipient.id;
  const isBot = (member: { id: string }) => member.id === bot;
  const isInstallation = activity.type === ActivityTypes.InstallationUpdate;
  // Upgrades come as `add-upgrade` and `remove-upgrade`: nothing new for anybody.
  const added = isInstallation
    ? activity.action === 'add'
    : (activity.membersAdded ?? []).some(isBot);
  const removed = isInstallation
    ? activity.action === 'remove'
    : (activity.membersRemoved ?? []).some(isBot);
  if (removed) {
    log.info('removed from a conversation');
    return memory.forgetWhereabouts();
  }
  if (!added || !(await memory.noteArrival())) return;
  log.info({ scope: activity.conversation.conversationType }, 'added to a conversation');
  const message = welcomeMessage(activity.conversation.conversationType === 'personal');
  for (const card of render(message))
    await withRetry(() => context.sendActivity(cardActivity(card, message.summary)));
}

/** What the bot says of itself. */
function welcomeMessage(personal: boolean): Message {
  return {
    owner: null,
    summary: WELCOME.summary,
    blocks: [
      { kind: 'verdict', owner: null, title: WELCOME.title, text: WELCOME.text },
      { kind: 'text', text: personal ? WELCOME.personal : WELCOME.shared },
      {
        kind: 'choices',
        prompt: WELCOME.prompt,
        choices: EXAMPLES.map(({ title }) => ({ label: title, ask: title })),
      },
    ],
  };
}

/** "Whose job is this?" on a message of anybody: a dialog with the answer, and the way into the conversation. */
import * as z from 'zod';
import { answer } from './answering';
import { cardDialog, messageDialog, respondToInvoke } from './invoke-response';
import { htmlText } from './question-text';
import { ActionData, type AdaptiveCard, render } from './render';
import { extensionCard, results } from './search';
import type { Turn } from './turn';
import { EXTENSION, STALE } from './wording';

/** Characters of a message that are read; questions are short. */
const MESSAGE = 280;

const Shared = z.object({ verb: z.literal('share'), ask: z.string().min(1) });

/** Opens the dialog (`composeExtension/fetchTask`). */
export async function askAboutMessage(turn: Turn): Promise<void> {
  const text = messageText(turn.activity.value);
  await respondToInvoke(
    turn.context,
    text === '' ? messageDialog(EXTENSION.noText) : answerDialog(turn, { ask: text, page: 1 }),
  );
}

/** A button in the dialog (`composeExtension/submitAction`): go on in it, or leave it with a card. */
export async function continueDialog(turn: Turn): Promise<void> {
  const { data } = (turn.activity.value ?? {}) as { data?: unknown };
  const shared = Shared.safeParse(data).data;
  const pressed = ActionData.safeParse(data).data;
  await respondToInvoke(
    turn.context,
    shared
      ? results([extensionCard(turn, shared.ask)])
      : pressed
        ? answerDialog(turn, pressed)
        : messageDialog(STALE),
  );
}

function answerDialog(turn: Turn, pressed: ActionData): object {
  const { reply, options } = answer(turn, pressed);
  const cards = render(reply.message, { ...options, dialog: true });
  const card = cards[Math.min(pressed.page, cards.length) - 1] as AdaptiveCard;
  const { asked } = options;
  return cardDialog(EXTENSION.dialog, {
    ...card,
    actions: [
      {
        type: 'Action.Submit',
        title: EXTENSION.share,
        data: { verb: 'share', ask: asked?.ask ?? pressed.ask },
      },
    ],
  });
}

function messageText(value: unknown): string {
  const { messagePayload } = (value ?? {}) as {
    messagePayload?: { body?: { content?: unknown; contentType?: unknown } };
  };
  const { content } = messagePayload?.body ?? {};
  return typeof content === 'string' ? htmlText(content).slice(0, MESSAGE).trim() : '';
}

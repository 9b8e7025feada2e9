/** Answers to invokes, which Teams waits for. */
import { ActivityTypes, type TurnContext } from 'botbuilder';

/** Answers the invoke of this turn with a body and status 200. */
export async function respondToInvoke(context: TurnContext, body?: object): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, ...(body && { body }) },
  });
}

/** A dialog with a card. */
export function cardDialog(title: string, card: object): object {
  return {
    task: {
      type: 'continue',
      value: {
        title,
        height: 'medium',
        width: 'medium',
        card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
      },
    },
  };
}

/** A sentence, in the form in which each kind of invoke shows one. */
export function sentence(name: string | undefined, text: string): object {
  switch (name) {
    case 'adaptiveCard/action':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
    case 'task/fetch':
    case 'task/submit':
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return messageDialog(text);
    default:
      return { composeExtension: { type: 'message', text } };
  }
}

/** A dialog that says one sentence and can be closed. */
export function messageDialog(text: string): object {
  return { task: { type: 'message', value: text } };
}

/** Dialogs, which answer invokes. */

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

/** A dialog that says one sentence and can be closed. */
export function messageDialog(text: string): object {
  return { task: { type: 'message', value: text } };
}

/** Next steps as buttons: the value is the question that a click asks. */

import type { Block } from '../../message';
import { encodeAsk } from './ask';
import { escapeControls, printable } from './escape';
import { LIMITS } from './limits';
import type { Button } from './sdk-types';
import { shorten, splitEscaped } from './split';
import { type Group, plain } from './text';

/** Prefix of the action ids of choices; the rest only makes them unique. */
export const CHOICE = 'choice';

/** Buttons a row of actions shows before it gets crowded. */
const A_ROW = 5;

/** Size at which a row takes no further button, as JSON. */
const ROW_SIZE = 3000;

/** Renders a prompt and its buttons. A choice whose question is too long for a button is shown as text. */
export function renderChoices(block: Extract<Block, { kind: 'choices' }>, index: number): Group[] {
  const buttons: Button[] = [];
  const asText: string[] = [];
  for (const [position, choice] of block.choices.entries()) {
    const value = encodeAsk({ ask: choice.ask, page: 0, beside: choice.beside });
    const label = printable(choice.label).trim();
    if (value === undefined || label === '') asText.push(choice.label || choice.ask);
    else {
      buttons.push({
        type: 'button',
        action_id: `${CHOICE}:${index}:${position}`,
        text: plain(buttonText(label)),
        value,
      });
    }
  }
  const prompt: Group[] = [block.prompt, ...asText]
    .filter((line) => line.trim() !== '')
    .flatMap((line) => splitEscaped(line, LIMITS.section, escapeControls))
    .map((piece) => [{ type: 'section', text: plain(piece) }]);
  const rows = buttonRows(buttons);
  const [firstRow, ...moreRows] = rows;
  if (firstRow === undefined) return prompt;
  const lastPrompt = prompt.at(-1) ?? [];
  return [...prompt.slice(0, -1), [...lastPrompt, ...firstRow], ...moreRows];
}

/** Rows of at most five buttons; a button with a long question takes the room of several. */
function buttonRows(buttons: readonly Button[]): Group[] {
  const rows: Button[][] = [];
  let size = 0;
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row === undefined || row.length === A_ROW || size > ROW_SIZE) {
      rows.push([button]);
      size = 1;
    } else row.push(button);
    size += JSON.stringify(button).length + 1;
  }
  return rows.map((elements) => [{ type: 'actions', elements }]);
}

/** A label that fits a button after escaping. */
function buttonText(label: string): string {
  let limit: number = LIMITS.buttonText;
  let text = escapeControls(shorten(label, limit));
  while (text.length > LIMITS.buttonText) text = escapeControls(shorten(label, --limit));
  return text;
}

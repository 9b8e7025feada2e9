/** Next steps as buttons: the value is the question that a click asks. */
import type { Button } from '@slack/types';
import type { Block } from '../../message';
import { encodeAsk } from './ask';
import { escapeControls } from './escape';
import { LIMITS } from './limits';
import type { Group } from './paging';
import { shorten, splitEscaped } from './split';
import { plain } from './text';

/** Prefix of the action ids of choices; the rest only makes them unique. */
export const CHOICE = 'choice';

/** Buttons a row of actions shows before it gets crowded. */
const A_ROW = 5;

/** Renders a prompt and its buttons. A choice whose question is too long for a button is shown as text. */
export function renderChoices(block: Extract<Block, { kind: 'choices' }>, index: number): Group[] {
  const buttons: Button[] = [];
  const asText: string[] = [];
  for (const [position, choice] of block.choices.entries()) {
    const value = encodeAsk({ ask: choice.ask, page: 0 });
    if (value === undefined || choice.label.trim() === '') asText.push(choice.label || choice.ask);
    else {
      buttons.push({
        type: 'button',
        action_id: `${CHOICE}:${index}:${position}`,
        text: plain(buttonText(choice.label)),
        value,
      });
    }
  }
  const prompt: Group[] = [block.prompt, ...asText]
    .filter((line) => line.trim() !== '')
    .flatMap((line) => splitEscaped(line, LIMITS.section, escapeControls))
    .map((piece) => [{ type: 'section', text: plain(piece) }]);
  const rows: Group[] = [];
  for (let start = 0; start < buttons.length; start += A_ROW) {
    rows.push([{ type: 'actions', elements: buttons.slice(start, start + A_ROW) }]);
  }
  const [firstRow, ...moreRows] = rows;
  if (firstRow === undefined) return prompt;
  const lastPrompt = prompt.at(-1) ?? [];
  return [...prompt.slice(0, -1), [...lastPrompt, ...firstRow], ...moreRows];
}

/** A label that fits a button after escaping. */
function buttonText(label: string): string {
  let limit: number = LIMITS.buttonText;
  let text = escapeControls(shorten(label, limit));
  while (text.length > LIMITS.buttonText) text = escapeControls(shorten(label, --limit));
  return text;
}

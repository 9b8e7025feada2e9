/** A message as Slack shows it, from its Block Kit JSON. */
import { type Block, Message } from 'slack-blocks-to-jsx';

interface Props {
  readonly blocks: readonly object[];
  readonly dark: boolean;
  readonly onPress: (value: unknown) => void;
}

interface ButtonElement {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
}

/** The values of the buttons in reading order, which is the order in which they are drawn. */
function buttonValues(blocks: readonly object[]): Array<string | undefined> {
  return (blocks as Array<{ elements?: ButtonElement[]; accessory?: ButtonElement }>).flatMap(
    ({ elements = [], accessory }) =>
      [...elements, ...(accessory ? [accessory] : [])]
        .filter(({ type }) => type === 'button')
        .map(({ value }) => value),
  );
}

export function SlackMessage({ blocks, dark, onPress }: Props) {
  const values = buttonValues(blocks);
  const pressed = (target: EventTarget, container: HTMLElement) => {
    const button = (target as HTMLElement).closest('button');
    if (!button) return;
    const value = values[[...container.querySelectorAll('button')].indexOf(button)];
    if (value !== undefined) onPress(value);
  };
  return (
    // The buttons inside are real ones and reach here by keyboard as well.
    // biome-ignore lint/a11y/noStaticElementInteractions: the click bubbles up from a button
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click bubbles up from a button
    <div onClick={(event) => pressed(event.target, event.currentTarget)}>
      <Message
        blocks={blocks as Block[]}
        logo="/favicon.svg"
        name="whosejob"
        theme={dark ? 'dark' : 'light'}
        time={new Date()}
      />
    </div>
  );
}

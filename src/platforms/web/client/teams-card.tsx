/** A message as Teams shows it, from its Adaptive Card. */
import * as AdaptiveCards from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { useEffect, useRef } from 'react';
import { hostConfig } from './teams-host-config';

const markdown = new MarkdownIt({ html: false, linkify: false });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

interface Props {
  readonly card: object;
  readonly dark: boolean;
  readonly onPress: (value: unknown) => void;
}

export function TeamsCard({ card, dark, onPress }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    const adaptive = new AdaptiveCards.AdaptiveCard();
    adaptive.hostConfig = new AdaptiveCards.HostConfig(hostConfig(dark));
    adaptive.onExecuteAction = (action) => {
      if (action instanceof AdaptiveCards.OpenUrlAction)
        window.open(action.url, '_blank', 'noopener');
      else if (
        action instanceof AdaptiveCards.ExecuteAction ||
        action instanceof AdaptiveCards.SubmitAction
      )
        press.current(action.data);
    };
    adaptive.parse(card);
    const rendered = adaptive.render();
    if (rendered) place.current?.replaceChildren(rendered);
  }, [card, dark]);
  return <div className="teams-card" ref={place} />;
}

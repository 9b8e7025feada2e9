/** One question of the conversation with its answer, in the view that the reader chose. */
import { useState } from 'react';
import { press, type Shown } from './api';
import { SlackMessage } from './slack-message';
import { TeamsCard } from './teams-card';

export type View = 'both' | 'slack' | 'teams' | 'json';

interface Props {
  readonly shown: Shown;
  readonly view: View;
  readonly dark: boolean;
  /** A button was pressed: the answer takes this one's place. */
  readonly onReplace: (shown: Shown) => void;
  readonly onError: (message: string) => void;
}

export function Turn({ shown, view, dark, onReplace, onError }: Props) {
  const pressed = (platform: 'slack' | 'teams') => (value: unknown) => {
    press(platform, value).then(onReplace, (error: Error) => onError(error.message));
  };
  const { slack, teams } = shown.previews;
  return (
    <article className="turn" aria-label={`Answer to: ${shown.question}`}>
      <h2 className="question">{shown.question}</h2>
      <div className={`panes panes-${view}`}>
        {slack && (view === 'both' || view === 'slack') && (
          <section className="pane" aria-label="In Slack">
            <h3>Slack</h3>
            <SlackMessage blocks={slack.blocks} dark={dark} onPress={pressed('slack')} />
          </section>
        )}
        {teams && (view === 'both' || view === 'teams') && (
          <section className="pane" aria-label="In Microsoft Teams">
            <h3>Teams</h3>
            <TeamsCard card={teams} dark={dark} onPress={pressed('teams')} />
          </section>
        )}
        {view === 'json' && <Json value={shown.json} />}
      </div>
    </article>
  );
}

function Json({ value }: { readonly value: unknown }) {
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(value, null, 2);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="pane" aria-label="As JSON">
      <h3>
        JSON{' '}
        <button type="button" className="small" onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </button>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}

/** The page: a conversation with the bot, shown as the chat platforms would show it. */
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ask, type Shown } from './api';
import { useTheme } from './theme';
import { Tips } from './tips';
import { Turn, type View } from './turn';
import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';

const EXAMPLES = [
  'who encrypts S3 data?',
  'do I patch RDS?',
  'EKS on Fargate: who does the nodes?',
  'EC2 vs Lambda: who does backups?',
  'what is the shared responsibility model?',
];
const VIEWS: ReadonlyArray<readonly [View, string]> = [
  ['both', 'Slack | Teams'],
  ['slack', 'Slack'],
  ['teams', 'Teams'],
  ['json', 'JSON'],
];

/** What the address asks for: a question (`#q=…`), or the calendar of tips (`#tips=…`). */
const linked = (key: 'q' | 'tips') => new URLSearchParams(location.hash.slice(1)).get(key);
/** What the calendar shows first, as typed after "tips on". */
const FIRST_TIPS = 'weekdays 9am';

function App() {
  const { dark, toggle } = useTheme();
  const [view, setView] = useState<View>('both');
  const [turns, setTurns] = useState<ReadonlyArray<{ id: number; shown: Shown }>>([]);
  const [tips, setTips] = useState(linked('tips') !== null);
  const [problem, setProblem] = useState('');
  const [text, setText] = useState('');
  const counter = useRef(0);
  const end = useRef<HTMLDivElement>(null);
  const context = turns.at(-1)?.shown.context;
  const latest = useRef(context);
  latest.current = context;

  const send = useCallback(async (question: string) => {
    setProblem('');
    try {
      const shown = await ask(question, latest.current);
      counter.current += 1;
      const id = counter.current;
      setTurns((before) => [...before, { id, shown }]);
      setText('');
      history.replaceState(null, '', `#${new URLSearchParams({ q: question })}`);
    } catch (error) {
      setProblem((error as Error).message);
    }
  }, []);

  useEffect(() => {
    const first = linked('q');
    if (first) void send(first);
  }, [send]);
  useEffect(() => {
    if (turns.length > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [turns.length]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void send(text.trim());
  };
  const replace = (id: number) => (shown: Shown) =>
    setTurns((before) => before.map((turn) => (turn.id === id ? { id, shown } : turn)));

  return (
    <>
      <header>
        <div className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <h1>whosejob</h1>
          <p>Whose job is it on AWS? The answer, as Slack and Teams show it.</p>
        </div>
        <nav aria-label="View">
          {VIEWS.map(([id, label]) => (
            <button key={id} type="button" aria-pressed={view === id} onClick={() => setView(id)}>
              {label}
            </button>
          ))}
          <button type="button" aria-pressed={tips} onClick={() => setTips(!tips)}>
            Tips
          </button>
          <a href="/catalog">Catalog</a>
          <button type="button" onClick={toggle}>
            {dark ? 'Light' : 'Dark'}
          </button>
        </nav>
      </header>
      {tips ? (
        <main>
          <Tips view={view} dark={dark} first={linked('tips') ?? FIRST_TIPS} />
        </main>
      ) : (
        <>
          <main>
            {turns.length === 0 && (
              <section className="welcome">
                <h2>Ask who does what</h2>
                <p>Every answer comes from a reviewed catalog, with the AWS page that says so.</p>
              </section>
            )}
            {turns.map(({ id, shown }) => (
              <Turn
                key={id}
                shown={shown}
                view={view}
                dark={dark}
                onReplace={replace(id)}
                onError={setProblem}
              />
            ))}
            <div ref={end} />
          </main>
          <footer>
            <p role="status" className="problem">
              {problem}
            </p>
            {turns.length === 0 && (
              <ul className="examples" aria-label="Examples">
                {EXAMPLES.map((example) => (
                  <li key={example}>
                    <button type="button" onClick={() => void send(example)}>
                      {example}
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <form onSubmit={submit}>
              <label htmlFor="question">Your question</label>
              <input
                id="question"
                name="question"
                value={text}
                onChange={(event) => setText(event.target.value)}
                placeholder="who patches the OS on RDS?"
                autoComplete="off"
                maxLength={4000}
              />
              <button type="submit">Ask</button>
            </form>
          </footer>
        </>
      )}
    </>
  );
}

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);

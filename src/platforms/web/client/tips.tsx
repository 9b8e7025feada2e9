/** Daily tips as a calendar: what the next weeks would bring, and each tip as Slack and Teams show it. */
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { planTips, type Shown, showTip, type TipDay, type TipPlan } from './api';
import { Turn, type View } from './turn';
import { shortDate, weeksOf } from './weeks';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const SIGN = { aws: '☁️ AWS', customer: '👤 You', shared: '🤝 Shared' } as const;

interface Props {
  readonly view: View;
  readonly dark: boolean;
  /** What the calendar shows first, as typed after "tips on". */
  readonly first: string;
}

export function Tips({ view, dark, first }: Props) {
  const [wish, setWish] = useState(first);
  const [plan, setPlan] = useState<TipPlan | null>(null);
  const [opened, setOpened] = useState<{ code: string; shown: Shown } | null>(null);
  const [problem, setProblem] = useState('');
  const below = useRef<HTMLDivElement>(null);

  const look = useCallback(async (text: string) => {
    setOpened(null);
    setProblem('');
    try {
      setPlan(await planTips(text));
      history.replaceState(null, '', `#${new URLSearchParams({ tips: text })}`);
    } catch (error) {
      setProblem((error as Error).message);
    }
  }, []);
  useEffect(() => {
    void look(first);
  }, [look, first]);
  useEffect(() => {
    if (opened) below.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void look(wish);
  };
  const open = ({ code }: TipDay) =>
    showTip(code).then(
      (shown) => setOpened({ code, shown }),
      (error: Error) => setProblem(error.message),
    );

  return (
    <section className="tips" aria-labelledby="tips-title">
      <h2 id="tips-title">Daily tips</h2>
      <p>
        One short, surprising fact a day, at the time you choose. Type what would follow “tips on”
        in Slack or Teams.
      </p>
      <form onSubmit={submit}>
        <label htmlFor="wish">When, and about what</label>
        <input
          id="wish"
          value={wish}
          onChange={(event) => setWish(event.target.value)}
          placeholder="8:30 mon,wed Berlin s3, encryption"
          autoComplete="off"
          maxLength={300}
        />
        <button type="submit">Show</button>
      </form>
      <p role="status">{problem || plan?.text}</p>
      {plan?.kind === 'plan' && plan.days.length > 0 && (
        <Calendar days={plan.days} opened={opened?.code ?? null} onOpen={open} />
      )}
      <div ref={below}>
        {opened && (
          <Turn
            shown={opened.shown}
            view={view === 'json' ? 'both' : view}
            dark={dark}
            onReplace={(shown) => setOpened({ code: opened.code, shown })}
            onError={setProblem}
          />
        )}
      </div>
    </section>
  );
}

interface CalendarProps {
  readonly days: readonly TipDay[];
  readonly opened: string | null;
  readonly onOpen: (day: TipDay) => void;
}

function Calendar({ days, opened, onOpen }: CalendarProps) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return (
    <table className="calendar">
      <caption>The coming weeks</caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days.map(({ date }) => date)).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const day = byDate.get(date);
              return (
                <td key={date} className={day ? 'has-tip' : undefined}>
                  <time dateTime={date}>{shortDate(date)}</time>
                  {day && (
                    <button
                      type="button"
                      aria-pressed={opened === day.code}
                      onClick={() => onOpen(day)}
                    >
                      {day.owner && <span className="owner">{SIGN[day.owner]}</span>}
                      {day.hook}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What people type after "tips", read: forgiving in its form, exact in what it means. Pure. */
import type { Catalog } from '../catalog';
import type { TipProblem, TipRefusal } from '../message';
import type { createParser } from '../question';
import { readDate, readSpan } from './dates';
import { readSettings } from './settings';
import type { TipRequest } from './subscription';
import { createTopicReader } from './topics';

/** A request that was understood, the wish for help, or what has to be asked back. */
export type TipReading =
  | TipRequest
  | { readonly kind: 'help' }
  | { readonly kind: 'problem'; readonly refusal: TipRefusal };

/** Reads a request. `today`: the local date (`YYYY-MM-DD`) where it is made, from which "Friday" counts. */
export type ReadTipRequest = (text: string, today: string) => TipReading;

/** Longest request, in UTF-16 units. */
const MAX_REQUEST = 300;
/** Longest pause; who wants more of it switches the tips off. Days. */
const MAX_PAUSE = 400;

type Verb = TipRequest['kind'] | 'help';

const VERBS: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    on: 'on start enable subscribe set setup change begin activate',
    off: 'off stop disable unsubscribe end quit cancel remove deactivate',
    pause: 'pause snooze mute hold suspend paused',
    resume: 'resume unpause continue restart unmute unsnooze',
    status: 'status show info settings when list',
    now: 'now today send post another',
    skip: 'skip omit',
    help: 'help usage how ? commands',
  }).flatMap(([verb, words]) => words.split(' ').map((word) => [word, verb as Verb] as const)),
);

/** Said before or after a request, to no effect. */
const COURTESY = /^(?:please|pls|thanks|turn|switch|them|it|the|daily|tips?|me|a|one|us)$/i;

/** Builds the reader over one catalog. */
export function createTipReader(
  catalog: Catalog,
  parse: ReturnType<typeof createParser>,
): ReadTipRequest {
  const readTopics = createTopicReader(catalog, parse);

  const readOn = (words: readonly string[], today: string): TipReading => {
    const read = readSettings(words, today, readTopics);
    return read.kind === 'settings'
      ? { kind: 'on', settings: read.settings }
      : { kind: 'problem', refusal: read.refusal };
  };

  return (text, today) => {
    if (text.length > MAX_REQUEST) return problem({ kind: 'too-long' });
    const words = wordsOf(text);
    while (words.length > 1 && COURTESY.test(words[0] ?? '')) words.shift();
    const [first] = words;
    if (first === undefined) return { kind: 'status' };
    const verb = VERBS.get(first.toLowerCase());
    const rest = words.slice(1);
    switch (verb) {
      case undefined: {
        const bare = readOn(words, today);
        if (bare.kind === 'problem' && bare.refusal.problem.kind === 'unknown-topic')
          return problem({ kind: 'unknown-request', typed: first });
        // "Tips about S3": perhaps one is wanted, perhaps one a day.
        if (bare.kind === 'on' && Object.keys(bare.settings).every((key) => key === 'topics'))
          return problem({ kind: 'unknown-request', typed: first }, [
            `on ${words.join(' ')}`,
            'now',
          ]);
        return bare;
      }
      case 'on':
        return readOn(rest, today);
      case 'pause':
        return readPause(rest, today);
      case 'skip':
        return readSkip(rest, today);
      case 'off':
      case 'resume':
      case 'status':
      case 'now':
      case 'help':
        return { kind: verb };
      default:
        return verb satisfies never;
    }
  };
}

const problem = (what: TipProblem, instead: readonly string[] = []): TipReading => ({
  kind: 'problem',
  refusal: { problem: what, instead },
});

/** Words and commas; what shows nothing is left out, and the full stop of a sentence. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}"“”„<>()*`~]/gu, ' ')
    .replace(/[,;]+/g, ' , ')
    .split(/\s+/)
    .map((word) => (/^\?+$/.test(word) ? '?' : word.replace(/[.!?:]+$/, '')))
    .filter((word) => word !== '');
}

/** "pause", "pause 2 weeks", "pause until Friday". */
function readPause(words: readonly string[], today: string): TipReading {
  const rest = words.filter((word) => !/^(?:for|the|,|until|till?|to|up)$/i.test(word));
  if (rest.length === 0 || /^(?:further|indefinitely|forever|please|i)$/i.test(rest[0] ?? ''))
    return { kind: 'pause', until: null };
  const said = rest.join(' ');
  const span = readSpan(rest) ?? (/^next$/i.test(rest[0] ?? '') ? readSpan(rest.slice(1)) : null);
  if (span) {
    if (span.value > MAX_PAUSE) return problem({ kind: 'too-far', typed: said }, ['off', 'pause']);
    return span.value === 0
      ? problem({ kind: 'bad-date', typed: said })
      : { kind: 'pause', until: { days: span.value } };
  }
  const date = readDate(rest, today);
  if (!date || date.value === null) return problem({ kind: 'bad-date', typed: said });
  if (date.value <= today) return problem({ kind: 'past-date', typed: said });
  const days = (Date.parse(date.value) - Date.parse(today)) / 86_400_000;
  if (days > MAX_PAUSE) return problem({ kind: 'too-far', typed: said }, ['off', 'pause']);
  return { kind: 'pause', until: { date: date.value } };
}

/** "skip", "skip the next one"; a date belongs to the schedule. */
function readSkip(words: readonly string[], today: string): TipReading {
  const rest = words.filter((word) => !/^(?:the|next|one|tip|please)$/i.test(word));
  if (rest.length === 0) return { kind: 'skip' };
  const date = readDate(rest, today);
  if (!date || date.value === null) return problem({ kind: 'bad-date', typed: rest.join(' ') });
  return problem({ kind: 'skip-needs-on', typed: rest.join(' ') }, [`on skip ${date.value}`]);
}

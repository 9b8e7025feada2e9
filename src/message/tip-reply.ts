/** What is said about daily tips: how they stand, what a request did, and how to ask for more. */
import type { Catalog } from '../catalog';
import type { Choice, Message } from './message';
import { messageOf } from './parts';
import type { TipOutcome, TipStatus } from './tip-outcome';
import { reasonOf } from './tip-reason';
import { dateIn, dayOf, leftOut, whenOf } from './tip-times';
import { enumerate } from './wording';

/** Buttons that ask for something about tips; each asks what could be typed as well. */
export const TIP_CHOICES = {
  on: { label: 'Turn tips on', ask: 'tips on' },
  off: { label: 'Turn tips off', ask: 'tips off' },
  pause: { label: 'Pause a week', ask: 'tips pause 1 week' },
  resume: { label: 'Resume', ask: 'tips resume' },
  skip: { label: 'Skip the next', ask: 'tips skip' },
  now: { label: 'Today’s tip now', ask: 'tips now' },
  status: { label: 'When do tips come?', ask: 'tips status' },
  help: { label: 'What can I set?', ask: 'tips help' },
} as const satisfies Readonly<Record<string, Choice>>;

const { on, off, pause, resume, skip, now, status: show, help } = TIP_CHOICES;

/** Words what came of a request. */
export function composeTipOutcome(catalog: Catalog, outcome: TipOutcome): Message {
  const say = (title: string, text: string, choices: readonly Choice[]): Message =>
    messageOf(null, title, text, [{ kind: 'choices', prompt: '', choices }]);
  switch (outcome.kind) {
    case 'on': {
      const title = outcome.before === null ? 'Daily tips are on' : 'Daily tips are changed';
      return say(title, describe(catalog, outcome.status) + aboutZone(outcome.status), [
        now,
        skip,
        pause,
        off,
      ]);
    }
    case 'status':
      return composeStatus(catalog, outcome.status);
    case 'off':
      return say('Daily tips are off', 'Nothing more comes here.', [
        { ...on, label: 'Turn them on again' },
      ]);
    case 'paused':
    case 'resumed':
      return composeStatus(catalog, outcome.status);
    case 'skipped': {
      const left = `The tip of ${dayOf(outcome.date)} is left out.`;
      return say(left.slice(0, -1), next(outcome.status), [show, off]);
    }
    case 'nothing-to-skip':
      return say('There is no tip to skip', describe(catalog, outcome.status), [show]);
    case 'posted':
      return say('Here is today’s tip', next(outcome.status), [show]);
    case 'already-posted':
      return say('Today’s tip is here already', `One a day is enough. ${next(outcome.status)}`, [
        show,
      ]);
    case 'under-way':
      return say(
        'Today’s tip is on its way',
        `It comes by itself, as soon as the chat platform takes it. ${next(outcome.status)}`,
        [show],
      );
    case 'not-posted':
      return outcome.certain
        ? say('I could not post the tip', `${reasonOf(outcome.code)} Please try again.`, [
            now,
            show,
          ])
        : say(
            'I cannot tell whether the tip arrived',
            'The connection broke while I sent it. If it is not here, tomorrow’s will be.',
            [show],
          );
    case 'no-tip':
      return say('There is no tip for these topics yet', 'Choose other topics, or everything.', [
        { label: 'Tips about everything', ask: 'tips on everything' },
        help,
      ]);
    case 'nothing-on':
      return say(
        'Daily tips are off here',
        'One short, surprising fact a day about who secures what on AWS, with the AWS page that says so. Say “tips on 9am weekdays” to have them here.',
        [on, help],
      );
    case 'not-allowed':
      return say(
        'You may not change the tips here',
        'Ask somebody who manages this place. “tips status” works for everybody.',
        [show],
      );
    default:
      return outcome satisfies never;
  }
}

/** Tells a subscriber, directly, that the platform refuses the tips of a place for good. */
export function composeTipsBroken(_catalog: Catalog, status: TipStatus, place: string): Message {
  return messageOf(
    null,
    'Your daily tips have stopped',
    `I can no longer post ${place}. ${reasonOf(status.reason)} Once that is mended, say “tips resume” there.`,
    [],
  );
}

function composeStatus(catalog: Catalog, status: TipStatus): Message {
  const { title, choices } = HEADS[status.state];
  return messageOf(null, title, describe(catalog, status), [
    { kind: 'choices', prompt: '', choices },
  ]);
}

const HEADS: Readonly<Record<TipStatus['state'], { title: string; choices: readonly Choice[] }>> = {
  active: { title: 'Daily tips are on', choices: [now, skip, pause, off, help] },
  paused: { title: 'Daily tips are paused', choices: [resume, off] },
  broken: { title: 'Daily tips have stopped', choices: [resume, off] },
};

/** UTC is where nobody is: mostly the platform did not say where the asker is. */
const aboutZone = ({ schedule }: TipStatus): string =>
  schedule.zone === 'UTC' ? ' Somewhere else? Say “tips on Berlin”, or where you are.' : '';

/** How the tips of a place stand, in two or three sentences. */
export function describe(catalog: Catalog, status: TipStatus): string {
  const why =
    status.state === 'broken'
      ? [`${reasonOf(status.reason)} Once that is mended, resume.`]
      : status.state === 'paused'
        ? [pausedUntil(status)]
        : [];
  return [
    ...why,
    `${whenOf(status.schedule)}, about ${topicsOf(catalog, status.topics)}.`,
    leftOut(status),
    status.state === 'active' ? next(status) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function pausedUntil({ pausedUntil: at, nextDue, schedule }: TipStatus): string {
  if (at === null) return 'Until somebody resumes them.';
  const date = nextDue?.date ?? dateIn(schedule.zone, at);
  return `They go on again on ${dayOf(date)}.`;
}

function next({ nextDue, schedule }: TipStatus): string {
  if (nextDue === null) return 'No further tip is planned.';
  return `Next: ${dayOf(nextDue.date)}, ${schedule.time}.`;
}

/** Topics by name; "everything" where there are none. */
export function topicsOf(catalog: Catalog, topics: readonly string[]): string {
  if (topics.length === 0) return 'everything';
  return enumerate(
    topics.map(
      (id) =>
        catalog.services.get(id)?.name ??
        catalog.concerns.get(id)?.title.toLowerCase() ??
        catalog.families.get(id)?.title.toLowerCase() ??
        id,
    ),
  );
}

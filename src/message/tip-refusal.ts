/** What is said to a request about tips that was not understood, and the help. */
import type { Message } from './message';
import { messageOf } from './parts';
import type { TipProblem, TipRefusal } from './tip-problem';
import { TIP_CHOICES } from './tip-reply';
import { enumerate } from './wording';

/** Longest piece of what was typed that is repeated. */
const MAX_QUOTE = 40;

const quote = (typed: string) =>
  `“${typed.length > MAX_QUOTE ? `${typed.slice(0, MAX_QUOTE - 1).toWellFormed()}…` : typed}”`;

/** Words a request that was not carried out, with requests that would be. */
export function composeTipProblem({ problem, instead }: TipRefusal): Message {
  const { title, text } = wordsFor(problem);
  const choices = instead.map((request) => ({ label: request, ask: `tips ${request}` }));
  return messageOf(null, title, `${text} Nothing was changed.`, [
    {
      kind: 'choices',
      prompt: choices.length > 0 ? 'Did you mean' : '',
      choices: choices.length > 0 ? choices : [TIP_CHOICES.help],
    },
  ]);
}

function wordsFor(problem: TipProblem): { title: string; text: string } {
  switch (problem.kind) {
    case 'too-long':
      return { title: 'That is more than I read at once', text: 'Please say it in fewer words.' };
    case 'unknown-request':
      return {
        title: `I do not know ${quote(problem.typed)} here`,
        text: 'Tips can be set on, off, pause, resume, skip, now and status.',
      };
    case 'unknown-topic':
      return {
        title: `I have no topic ${quote(problem.typed)}`,
        text: 'A topic is an AWS service or a security task, such as “s3, encryption”.',
      };
    case 'bad-time':
      return {
        title: `${quote(problem.typed)} is no time of the day`,
        text: 'Write it as 09:00 or 9am.',
      };
    case 'two-times':
      return {
        title: 'Tips come once a day',
        text: `Please name one time: ${enumerate(problem.typed, 'or')}.`,
      };
    case 'two-zones':
      return {
        title: 'That is two time zones',
        text: `Please name one: ${enumerate(problem.typed, 'or')}.`,
      };
    case 'unknown-zone':
      return {
        title: `I do not know the time zone ${quote(problem.typed)}`,
        text: 'Name a large city in it, such as Berlin, or its full name, such as Europe/Berlin.',
      };
    case 'zone-without-place':
      return {
        title: `Where is ${quote(problem.typed)}?`,
        text: 'Several places share it, and their clocks change on different days. Name a city, such as Berlin, or a time zone, such as Europe/Berlin.',
      };
    case 'unknown-country':
      return {
        title: `I know no public holidays of ${quote(problem.typed)}`,
        text: 'Name the country by its two letters, such as “holidays DE”, with a state where it matters: “holidays DE-BY”.',
      };
    case 'which-country':
      return {
        title: 'The holidays of which country?',
        text: 'Name it by its two letters, such as “holidays DE”.',
      };
    case 'bad-date':
      return {
        title: `I cannot tell which day ${quote(problem.typed)} is`,
        text: 'Write a date as 2026-12-24, or a time such as “2 weeks”.',
      };
    case 'past-date':
      return { title: `${quote(problem.typed)} is not to come`, text: 'Name a later day.' };
    case 'too-far':
      return {
        title: `${quote(problem.typed)} is very far away`,
        text: 'I pause for up to 400 days, or until somebody resumes.',
      };
    case 'skip-needs-on':
      return {
        title: 'Single days are set with the schedule',
        text: '“tips skip” by itself leaves out the next tip.',
      };
    default:
      return problem satisfies never;
  }
}

/** Everything that can be asked for. */
export function composeTipHelp(): Message {
  return messageOf(
    null,
    'Daily tips',
    'One short, surprising fact a day about who secures what on AWS, with the AWS page that says so.',
    [
      {
        kind: 'table',
        header: ['Say', 'To'],
        rows: HELP.map(([say, does]) => [{ text: say }, { text: does }]),
      },
      { kind: 'choices', prompt: '', choices: [TIP_CHOICES.on, TIP_CHOICES.status] },
    ],
  );
}

const HELP = [
  ['tips on', 'have a tip on weekdays at 09:00, where you are'],
  ['tips on 8:30 mon,wed Berlin', 'choose time, days and time zone'],
  ['tips on s3, encryption', 'choose services and tasks; “everything” for all'],
  ['tips on holidays DE', 'leave out public holidays of a country'],
  ['tips on skip 2026-12-24', 'leave out a day'],
  ['tips pause 2 weeks', 'pause; “until 2026-12-24” works too'],
  ['tips resume', 'go on'],
  ['tips skip', 'leave out the next tip'],
  ['tips now', 'have today’s tip now'],
  ['tips status', 'see what is set'],
  ['tips off', 'end them'],
] as const;

/** Words that only Slack's own surfaces need; the words of answers live in `src/message`. */

/** Shown instead of an answer when something broke; says nothing about what. */
export const FAILED =
  'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.';

/** Shown when Slack did not say whether it took an answer: sending it again could show it twice. */
export const UNSURE =
  'Slack did not tell me whether my answer arrived. If you do not see it, please ask again.';

/** Shown when a question was accepted, and the program ended or Slack was away before it was answered. */
export const INTERRUPTED =
  'Sorry, I was interrupted before I could answer this question. Please ask it again.';

/** Label of a duty's two parts. */
export const PART = { aws: 'AWS', customer: 'You' } as const;

/** Buttons that leaf through an answer too long for one Slack message. */
export const MORE = 'More…';
/** The way back. */
export const BACK = 'Back';
/** Where one is; `page` counts from 1. */
export const pageOf = (page: number, pages: number): string => `Page ${page} of ${pages}`;

/** Sign and word of each owner; the shapes differ, so that the verdict reads without colour. */
export const SIGN = { aws: '☁️', customer: '👤', shared: '🤝' } as const;
/** The word beside the sign. */
export const OWNER_WORD = { aws: 'AWS', customer: 'You', shared: 'Shared' } as const;

/** How a title says its owner, so that the word need not be put before it. */
export const SAYS_OWNER = {
  aws: /\bAWS\b/,
  customer: /\byours?\b|\byou\b/i,
  shared: /\bshared\b/i,
} as const;

/** When an answer's rest could not be shown in one message. */
export const TOO_LARGE = '(The answer is longer than Slack shows here. Ask about one part of it.)';

/** Why the answer is not where it was asked; mrkdwn. `channel` is an id of Slack's own. */
export function cannotPostIn(channel: string, code: string): string {
  const where = `<#${channel}>`;
  if (code === 'is_archived') return `${where} is archived, so I answer you here.`;
  if (code === 'not_in_channel' || code === 'channel_not_found') {
    return `I am not a member of ${where}, so I answer you here. To have me there: \`/invite @whosejob\`.`;
  }
  return `I may not post in ${where}, so I answer you here.`;
}

/** Names a table's first column when the message leaves it open. */
export const FIRST_COLUMN = 'Task';
/** The same for a table that was turned on its side. */
export const OTHER_COLUMN = 'Service';

/** Buttons below an answer. */
export const SHARE = 'Share with channel';
/** The answer is right. */
export const RIGHT = 'Right';
/** It is not; asks what is off. */
export const OFF = 'Something is off';
/** Said to whoever tells. */
export const THANKS = 'Thank you! That helps to keep the answers right.';

/** Above a shared answer, after the name of who shares it. */
export const askedThis = (question: string): string => ` asked: ${question}`;

/** A message without words, on which the shortcut was used. */
export const NO_TEXT = 'That message holds no text that I could look up.';

/** The modal that asks what is off; the keys of `reasons` are stored. */
export const FEEDBACK = {
  title: 'Something is off',
  submit: 'Send',
  close: 'Cancel',
  done: 'Close',
  about: 'About:',
  reason: 'What is off?',
  reasons: {
    verdict: 'It is somebody else’s job',
    text: 'The verdict is right, the explanation is not',
    outdated: 'It is out of date',
    link: 'The link does not say that, or is dead',
    question: 'It is not what I asked',
    other: 'Something else',
  },
  comment: 'In your words, with a link to an AWS page if you have one',
} as const;

/** What `/whosejob report` says. */
export const REPORT = {
  title: 'The last seven days',
  denied:
    'The report is for the people named in SLACK_ADMINS. Ask whoever runs this bot to add you.',
  asked: 'Asked most',
  'not-understood': 'Not understood most',
  disputed: 'Disputed ("Something is off")',
  confirmed: 'Confirmed ("Right")',
  none: 'nothing',
  countsOnly: 'Counts only: questions are not recorded.',
  recorded: 'Questions that were not understood are recorded here (RECORD_QUESTIONS).',
} as const;

/** The modal of the shortcut that asks. */
export const ASK_VIEW = {
  title: 'Whose job is it?',
  submit: 'Ask',
  close: 'Cancel',
  done: 'Close',
  service: 'AWS service',
  pickService: 'Type a service, such as S3',
  concern: 'Security task',
  pickConcern: 'Type a task, such as patching',
  question: 'Your question',
  orQuestion: 'Or ask in your own words',
  example: 'who encrypts S3 data?',
  empty: 'Choose a service or a task, or type a question.',
} as const;

/** Daily tips: their settings on Slack's surfaces. */
export const TIPS = {
  /** mrkdwn; `channel` is an id of Slack's own. */
  inviteFirst: (channel: string): string =>
    `I cannot post in <#${channel}>, so daily tips stay off. Invite me first, \`/invite @whosejob\`, and say it again.`,
  time: 'Time',
  zone: 'Time zone',
  topics: 'Topics: choose services and tasks, or none for everything',
  pickTopics: 'Everything',
  /** `days`: ISO days of the week; `value`: as it would be typed. */
  dayChoices: [
    { value: 'weekdays', label: 'Weekdays', days: '12345' },
    { value: 'daily', label: 'Every day', days: '1234567' },
    { value: 'mon,wed,fri', label: 'Mon, Wed, Fri', days: '135' },
    { value: 'mon', label: 'Mondays', days: '1' },
  ],
  otherDays: 'Other days',
  /** mrkdwn; the conversations are ids of Slack's own. */
  there: (tips: readonly { readonly conversation: string; readonly line: string }[]): string =>
    [
      '*In channels, turned on by you*',
      ...tips.map(({ conversation, line }) => `• <#${conversation}>: ${line}`),
    ].join('\n'),
  where: 'These come to you alone. For a channel: /whosejob tips, in the channel.',
} as const;

/** App Home. */
export const HOME = {
  title: 'Whose job is it: AWS’s or yours?',
  intro:
    'I look up who does what in the AWS Shared Responsibility Model, service by service, and show the AWS page that says so. Ask me here, with /whosejob anywhere, by mentioning me in a channel, or in a direct message.',
  ask: 'Ask a question',
  example: 'who encrypts S3 data?',
  byService: 'Browse by service',
  pickService: 'Service',
  byConcern: 'Browse by security task',
  pickConcern: 'Task',
  about: (version: string, catalogDate: string): string =>
    `whosejob ${version} · catalog of ${catalogDate}`,
} as const;

/** The container for assistants. */
export const GREETING =
  'Hello! Ask me who does what on AWS: "who patches RDS?", "EC2 vs Lambda: who does backups?"';
/** Status while an answer is made; Slack puts the name of the app before it. */
export const WORKING = 'is looking it up…';
/** Above the suggested questions. */
export const PROMPTS_TITLE = 'For example';
/** Suggested to who has asked nothing yet. */
export const PROMPTS = [
  { title: 'Who encrypts S3 data?', message: 'Who encrypts S3 data?' },
  { title: 'Do I patch RDS?', message: 'Do I patch RDS?' },
  { title: 'EC2 vs Lambda: backups', message: 'EC2 vs Lambda: who does backups?' },
  { title: 'What is the model?', message: 'What is the shared responsibility model?' },
] as const;

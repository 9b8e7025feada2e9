/** What only Teams users read: everything that the neutral message does not say. */
import type { Owner } from '../../catalog';

/** Signs beside a verdict, so that it is told apart without colour. */
export const SIGNS: Readonly<Record<Owner, string>> = {
  aws: '☁️',
  customer: '👤',
  shared: '🤝',
};

/** Heads the part of AWS and the part of the asker. */
export const PARTS = { aws: '☁️ AWS', customer: '👤 You' } as const;

/** Column heads of a table of duties. */
export const DUTY_COLUMNS = ['What', 'Who', 'In short'] as const;

/** Above the links that belong to a table of duties. */
export const SOURCES = 'Sources';

/** Label of a page button. */
export function pageLabel(page: number, pages: number): string {
  return `Page ${page} of ${pages}`;
}

/** Label of the button that leads back to the question before. */
export const BACK = '← Back';

/** What is said when something broke; the details are in the log under the same reference. */
export function apology(reference: string): string {
  return `Sorry, something went wrong while answering. Please try again; if it happens again, give your administrator this reference: ${reference}`;
}

/** What is said when an answer was sent, and Teams never said that it has it. */
export const UNSURE =
  'Teams did not tell me whether my answer arrived. If you do not see it, please ask again.';

/** What is said when a question was accepted, and the program ended or Teams was away before it was answered. */
export const INTERRUPTED =
  'Sorry, I was interrupted before I could answer your last question here. Please ask it again.';

/** A question that is offered before anyone has asked: in the command menu, on the welcome card, in an empty search. */
export interface Example {
  readonly title: string;
  readonly description: string;
}

/** The command list of the manifest, word for word. */
export const EXAMPLES: readonly Example[] = [
  { title: 'Who encrypts S3 data?', description: 'A service and a family of tasks' },
  { title: 'Do I patch RDS?', description: 'Yes or no, and why' },
  { title: 'EC2 vs Lambda: who does backups?', description: 'Two services side by side' },
  { title: 'Who patches EKS nodes?', description: 'Where it depends on how you run it' },
  { title: 'What am I responsible for on EC2?', description: 'Everything about one service' },
  { title: 'What is the shared responsibility model?', description: 'The model and its terms' },
  { title: 'Help', description: 'What you can ask' },
];

/** Feedback: the buttons below an answer and the dialog behind the second. */
export const FEEDBACK = {
  right: '👍 Right',
  off: 'Something is off',
  title: 'What is off?',
  about: 'About:',
  reason: 'What is wrong?',
  reasons: {
    verdict: 'It is somebody else’s job',
    text: 'The verdict is right, the explanation is not',
    outdated: 'It is out of date',
    link: 'The link does not say that, or is dead',
    question: 'It is not what I asked',
    other: 'Something else',
  },
  comment: 'Anything else we should know? (optional)',
  submit: 'Send',
  missing: 'Choose what is wrong.',
} as const;

/** Thanks for feedback. */
export const THANKS = 'Thank you. Your feedback was recorded for the people who keep the catalog.';

/** The card that introduces the bot where it was added. */
export const WELCOME = {
  title: 'Whose job is it on AWS?',
  summary: 'whosejob is here: ask who is responsible for a security task on AWS.',
  text: 'Ask me who is responsible for a security task on AWS. I answer from a reviewed catalog of the shared responsibility model, with the AWS page that says so, and I say so when I do not know.',
  personal: 'Just write your question.',
  shared:
    'Mention me with your question; I answer where you asked. You can also ask me in a personal chat.',
  prompt: 'Try',
} as const;

/** The message extension and the action on messages. */
export const EXTENSION = {
  dialog: 'Whose job is this?',
  share: 'Put it in the conversation',
  noText: 'That message has no text to answer.',
  pageAbout: (count: number) =>
    count === 1 ? 'One answer rests on this page.' : `${count} answers rest on this page.`,
} as const;

/** Shown by a client whose button the bot does not know (any more). */
export const STALE = 'This button is out of date. Please ask again.';

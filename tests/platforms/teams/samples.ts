/** Messages made by hand, one of every kind that a card can show. */
import type { DutyView, Message } from '../../../src/message';
import type { Reply, Respond } from '../../../src/respond';

export const DUTY: DutyView = {
  title: 'Amazon S3: Encryption at rest (server-side)',
  short: 'At rest (server-side)',
  owner: 'aws',
  verdict: 'AWS',
  aws: 'Encrypts every new object with SSE-S3 by default since January 2023.',
  customer: 'Choose SSE-KMS where you need your own keys or an audit trail of their use.',
  note: 'Checked on 24 November 2026.',
  references: [
    {
      title: 'Setting default server-side encryption behavior for Amazon S3 buckets',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html',
    },
  ],
};
const CLIENT_SIDE: DutyView = {
  ...DUTY,
  title: 'Amazon S3: Client-side encryption',
  short: 'Client-side',
  owner: 'customer',
  verdict: 'You',
  aws: 'Offers the Amazon S3 Encryption Client.',
  customer: 'Encrypt before the upload and keep the keys.',
};

export const ANSWER: Message = {
  owner: 'aws',
  summary: 'AWS encrypts S3 objects at rest.',
  blocks: [
    {
      kind: 'verdict',
      owner: 'aws',
      title: "AWS's job",
      text: 'AWS encrypts new objects by default.',
    },
    { kind: 'duties', layout: 'full', duties: [DUTY] },
    {
      kind: 'choices',
      prompt: 'Next',
      choices: [
        { label: 'Backups of S3', ask: 'who backs up S3?' },
        { label: 'The same for RDS', ask: 'who encrypts RDS?' },
      ],
    },
  ],
};

export const FAMILY: Message = {
  owner: 'shared',
  summary: 'Encryption of S3 is shared.',
  blocks: [
    {
      kind: 'verdict',
      owner: 'shared',
      title: 'Shared',
      text: 'Four parts, each with its owner.\nRead on.',
    },
    {
      kind: 'duties',
      layout: 'rows',
      duties: [DUTY, CLIENT_SIDE, { ...DUTY, short: 'Keys', owner: 'shared', verdict: 'Shared' }],
    },
    { kind: 'note', text: 'By category: abstracted.' },
  ],
};

export const COMPARISON: Message = {
  owner: 'shared',
  summary: 'EC2 and Lambda compared.',
  blocks: [
    { kind: 'verdict', owner: null, title: 'EC2 and Lambda', text: '' },
    {
      kind: 'table',
      header: ['Concern', 'Amazon EC2', 'AWS Lambda'],
      rows: [
        [
          { text: 'Guest OS patching' },
          { text: 'You', owner: 'customer' },
          { text: 'AWS', owner: 'aws' },
        ],
        [
          { text: 'Backups' },
          { text: 'You', owner: 'customer' },
          { text: 'Shared', owner: 'shared' },
        ],
      ],
    },
    { kind: 'links', title: 'Read on', links: [...DUTY.references] },
  ],
};

export const CLARIFY: Message = {
  owner: null,
  summary: 'Which service do you mean?',
  blocks: [
    {
      kind: 'verdict',
      owner: null,
      title: 'Which service?',
      text: 'Backups differ from service to service.',
    },
    { kind: 'text', text: 'Pick one, or name it.' },
    {
      kind: 'choices',
      prompt: 'Which one?',
      choices: ['RDS', 'EC2', 'S3'].map((name) => ({ label: name, ask: `who backs up ${name}?` })),
    },
  ],
};

export const SAMPLES = { ANSWER, FAMILY, COMPARISON, CLARIFY };

/** A stand-in for the application: a word in the question picks the message; "boom" throws. */
export const respondWithSamples: Respond = (text, context) => {
  if (text.includes('boom')) throw new Error('something inside broke');
  const message = /compare/.test(text)
    ? COMPARISON
    : /family/.test(text)
      ? FAMILY
      : /which/.test(text)
        ? CLARIFY
        : { ...ANSWER, summary: `${ANSWER.summary} (${text})` };
  return {
    question: { text, context },
    answer: { kind: message === CLARIFY ? 'clarify' : 'answer' },
    message,
    context: { targets: [{ service: 's3', variant: null }], concerns: ['backups'] },
  } as unknown as Reply;
};

/** Messages by hand, of every kind of block, and an app in front of them. */
import type { Block, DutyView, Message } from '../../../src/message';
import type { Context } from '../../../src/question';
import type { Reply, Respond } from '../../../src/respond';

export const duty = (change: Partial<DutyView> = {}): DutyView => ({
  title: 'Amazon S3: Encryption at rest (server-side)',
  short: 'At rest (server-side)',
  owner: 'shared',
  verdict: 'Shared',
  aws: 'Encrypts every new object with SSE-S3 by default.',
  customer: 'Choose another key where you need one.',
  note: 'A fact about the service.',
  references: [
    {
      title: 'Protecting data with encryption',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingEncryption.html',
    },
  ],
  ...change,
});

export const message = (...blocks: Block[]): Message => ({
  owner: 'shared',
  summary: 'Encryption of Amazon S3 is shared.',
  blocks: [
    { kind: 'verdict', owner: 'shared', title: 'Encryption of Amazon S3', text: 'Both of you.' },
    ...blocks,
  ],
});

/** A message too long for one Slack message. */
export const longMessage = (): Message =>
  message({
    kind: 'duties',
    layout: 'full',
    duties: Array.from({ length: 40 }, (_, index) =>
      duty({
        title: `Duty ${index}`,
        aws: `AWS part ${index}. `.repeat(12),
        customer: `Your part ${index}. `.repeat(12),
      }),
    ),
  });

/** Questions by their beginning, and what they are answered with; anything else is echoed back. */
export function fakeRespond(
  asked: string[] = [],
  contexts: Array<Context | undefined> = [],
): Respond {
  return (text, context) => {
    asked.push(text);
    contexts.push(context);
    const kind = /^(help|which)/.test(text) ? 'help' : /^what\?/.test(text) ? 'clarify' : 'answer';
    // "and …?" continues the conversation: without one it means nothing.
    const targets =
      /^and/.test(text) && context !== undefined
        ? context.targets
        : [{ service: 's3', variant: null }];
    const next = { targets, concerns: [/patch/.test(text) ? 'guest-os-patching' : 'encryption'] };
    return {
      question: { text, subject: { kind, targets }, context: next },
      answer: { kind, reason: 'needs-service' },
      message: answer(text),
      context: next,
    } as unknown as Reply;
  };
}

function answer(text: string): Message {
  if (text.startsWith('boom')) throw new Error(`cannot answer ${text}`);
  if (text.startsWith('long')) return longMessage();
  if (text.startsWith('which')) {
    return message({
      kind: 'choices',
      prompt: 'Which service?',
      choices: [
        { label: 'Amazon S3', ask: 'who encrypts S3 data?' },
        { label: 'Amazon EBS', ask: 'who encrypts EBS data?' },
      ],
    });
  }
  return message(
    { kind: 'text', text: `You asked: ${text}` },
    { kind: 'duties', layout: 'full', duties: [duty()] },
  );
}

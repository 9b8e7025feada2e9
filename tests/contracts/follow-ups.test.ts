import type { Context } from '../../src/question';
import type { Respond } from '../../src/respond';
import { catalog, respond } from '../support/shipped';
import { CONVERSATIONS, type Conversation } from './conversations';

const SERVICES = [...catalog.services.values()].map(({ name }) => name);

describe.each(CONVERSATIONS)('a conversation in %s', (_, begin) => {
  let conversation: Conversation;
  /** What the app was asked, and in which context. */
  let heard: Array<{ readonly text: string; readonly context: Context | undefined }>;

  beforeEach(async () => {
    heard = [];
    const listening: Respond = (text, context) => {
      heard.push({ text, context });
      return respond(text, context);
    };
    conversation = await begin(listening);
  });
  afterEach(() => conversation.close());

  const contextOf = (text: string) => heard.find((each) => each.text === text)?.context;

  it.each([
    ['a list of services', 'Which services encrypt at rest by themselves?', 'and backups?'],
    ['a yes or a no', 'Do I patch RDS?', 'and for Lambda?'],
    ['whether it is all', "Is encryption entirely AWS's on S3?", 'and on EBS?'],
    ['how it is left', 'Are backups off by default on RDS?', 'and EBS?'],
    ['a variant', 'Who patches EKS on Fargate?', 'and backups?'],
    ['many services', `Who encrypts ${SERVICES.slice(0, 60).join(', ')}?`, 'and backups?'],
  ])('goes on where %s was asked about', async (_, first, next) => {
    await conversation.ask(first);
    const shown = await conversation.ask(next);
    const { context } = respond(first);
    expect(contextOf(next)).toEqual(context);
    expect(JSON.stringify(shown)).toContain(respond(next, context).message.summary);
  });

  it('leafs through an answer in the context in which it was given', async () => {
    const first = 'Is encryption mine on EC2?';
    const next = 'and on EKS?';
    await conversation.ask(first);
    const shown = await conversation.ask(next);
    heard = [];
    await conversation.turnPage(shown);
    expect(contextOf(next)).toEqual(respond(first).context);
  });
});

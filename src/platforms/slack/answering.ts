/** From a text to a rendered answer in its conversation. */
import type { Context } from '../../question';
import type { Reply } from '../../respond';
import { type Ask, encodeAsk } from './ask';
import { keepPrompts } from './assistant';
import { countReply } from './counting';
import { type Footer, footerOf } from './footer';
import { keepContext, recallContext } from './memory';
import { render, type SlackMessage, type Surface } from './render';
import type { Tools } from './tools';

/** Where a question belongs. The first conversation that has a context gives it; all get the new one. */
export interface Asked {
  readonly team: string;
  readonly conversations: readonly string[];
  readonly text: string;
  /** The channel it was asked in, when others ask there too. */
  readonly channel?: string | undefined;
}

/** An answer, and what its buttons need. */
export interface Answered {
  readonly reply: Reply;
  /** The question as a button can ask it again. */
  readonly ask: Ask;
}

/** Answers a text within its conversation, and remembers and counts it. */
export async function answer(
  tools: Tools,
  { team, conversations, text, channel }: Asked,
): Promise<Answered> {
  const context = await recallContext(tools, team, conversations);
  const reply = tools.respond(text, context);
  keepContext(tools, team, conversations, reply.context);
  countReply(tools, team, reply);
  if (channel !== undefined) keepPrompts(tools, team, channel, reply);
  return { reply, ask: toAskAgain(tools, text, context, reply) };
}

/** The last page that a button is made room for. */
const FAR = 99;

/**
 * What gives the same reply again. In the same context the same text does, whether it needs one or not; only where
 * both do not fit a button it is asked without, to see.
 */
function toAskAgain(tools: Tools, text: string, context: Context | undefined, reply: Reply): Ask {
  const plain: Ask = { ask: text, page: 0 };
  if (context === undefined || !haveInCommon(context, reply.context)) return plain;
  const whole: Ask = { ...plain, context };
  if (encodeAsk({ ...whole, page: FAR }) !== undefined) return whole;
  return sameSubject(reply, tools.respond(text)) ? plain : whole;
}

/** Answers what a button carries. Leafing to another page is not counted as a question. */
export function answerAgain(
  tools: Tools,
  team: string,
  conversations: readonly string[],
  ask: Ask,
): Answered {
  const reply = tools.respond(ask.ask, ask.context);
  if (ask.page === 0) {
    keepContext(tools, team, conversations, reply.context);
    countReply(tools, team, reply);
  }
  return { reply, ask };
}

/** An answer with what belongs below it. */
export function show(
  { reply, ask }: Answered,
  footer: Footer,
  surface: Surface = 'message',
): SlackMessage {
  const message = render(reply.message, { ...ask, surface });
  return { ...message, blocks: [...message.blocks, ...footerOf(reply, ask, footer)] };
}

/** A question that leaned on the one before has something of it. */
const haveInCommon = (before: Context, after: Context): boolean =>
  before.concerns.some((id) => after.concerns.includes(id)) ||
  before.targets.some(({ service }) => after.targets.some((each) => each.service === service));

const sameSubject = (one: Reply, other: Reply): boolean =>
  JSON.stringify(one.question.subject) === JSON.stringify(other.question.subject);

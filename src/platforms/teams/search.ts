/** The message extension: search from the compose box, and the card that is chosen. */
import type { Attachment } from 'botbuilder';
import type { Choice } from '../../message';
import { answer } from './answering';
import { respondToInvoke } from './invoke-response';
import { ActionData, type AdaptiveCard, clip, MAX_ASK, plain, render } from './render';
import { cardAttachment } from './reply';
import { statesFacts } from './subject';
import type { Turn } from './turn';
import { EXAMPLES, SIGNS } from './wording';

/** Ids that the manifest gives to the commands of the extension, and to the words of a search. */
export const COMMANDS = { ask: 'ask', whoseJob: 'whoseJob', question: 'question' } as const;

/** Results of one search. */
const RESULTS = 8;

/** Answers `composeExtension/query`: previews; an empty search shows what others ask. */
export async function searchAnswers(turn: Turn): Promise<void> {
  const typed = queryOf(turn.activity.value);
  await respondToInvoke(
    turn.context,
    results(questionsFor(turn, typed).map((ask) => preview(turn, ask))),
  );
}

/** Answers `composeExtension/selectItem`: the full card of the chosen preview. */
export async function selectResult(turn: Turn): Promise<void> {
  const { ask } = ActionData.safeParse(turn.activity.value).data ?? { ask: 'help' };
  await respondToInvoke(turn.context, results([extensionCard(turn, ask)]));
}

/** A card that a user puts into a conversation, with its preview. */
export function extensionCard(turn: Turn, ask: string): object {
  const { reply, options } = answer(turn, { ask });
  const [card] = render(reply.message, { ...options, back: undefined, feedback: undefined });
  return { ...cardAttachment(card as AdaptiveCard), preview: preview(turn, ask).preview };
}

/** A list of cards, as the client wants it. */
export function results(attachments: readonly object[]): object {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The question itself if it has an answer, then what its answer suggests; examples where there is neither. */
function questionsFor({ respond }: Turn, typed: string): string[] {
  const examples = EXAMPLES.map(({ title }) => title);
  if (typed === '') return examples.slice(0, RESULTS);
  const reply = respond(typed);
  const suggested = reply.message.blocks
    .flatMap((block): readonly Choice[] => (block.kind === 'choices' ? block.choices : []))
    .map(({ ask }) => ask)
    .filter((ask) => ask.length > 0 && ask.length <= MAX_ASK);
  const found = statesFacts(reply) ? [clip(typed, MAX_ASK), ...suggested] : suggested;
  return [...new Set(found)].slice(0, RESULTS);
}

/** Title and verdict; choosing it fetches the card, so that a list of eight stays small. */
function preview({ respond }: Turn, ask: string): Attachment & { preview: Attachment } {
  const { message } = respond(ask);
  const sign = message.owner ? `${SIGNS[message.owner]} ` : '';
  const thumbnail: Attachment = {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: {
      title: thumbnailText(ask, 100),
      text: sign + thumbnailText(message.summary, 160),
    },
  };
  return {
    ...thumbnail,
    preview: {
      ...thumbnail,
      content: { ...thumbnail.content, tap: { type: 'invoke', value: { ask } } },
    },
  };
}

/** Thumbnail cards read HTML. */
function thumbnailText(text: string, length: number): string {
  return plain(clip(text, length)).replace(/[<>&]/g, ' ');
}

function queryOf(value: unknown): string {
  const { parameters = [] } = (value ?? {}) as {
    parameters?: { name?: string; value?: unknown }[];
  };
  const typed = parameters.find(({ name }) => name === COMMANDS.question)?.value;
  return typeof typed === 'string' ? typed.trim() : '';
}

/** A link to an AWS page in a message that is being written: what the catalog has from that page. */
import type { Block, DutyView, Message } from '../../message';
import { respondToInvoke } from './invoke-response';
import { type AdaptiveCard, clip, plain, render } from './render';
import { cardAttachment } from './reply';
import { results } from './search';
import type { Turn } from './turn';
import { EXTENSION } from './wording';

/** Duties of one card. */
const DUTIES = 6;

/** Answers `composeExtension/queryLink`; nothing for pages that the catalog does not cite. */
export async function unfurlLink(turn: Turn): Promise<void> {
  const { context, activity } = turn;
  const url = String((activity.value as { url?: unknown } | undefined)?.url ?? '');
  const message = pageMessage(turn, url);
  if (!message) return respondToInvoke(context);
  const [card] = render(message);
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: plain(clip(message.summary, 100)) },
  };
  await respondToInvoke(context, results([{ ...cardAttachment(card as AdaptiveCard), preview }]));
}

/** The duties that rest on a page, drawn from the answers to the questions about them. */
function pageMessage({ pages, respond }: Turn, url: string): Message | undefined {
  const page = pages.find(url);
  if (!page) return undefined;
  const replies = page.asks.slice(0, DUTIES).map((ask) => ({ ask, ...respond(ask) }));
  const duties = replies
    .flatMap(({ message }) => message.blocks)
    .flatMap((block: Block): readonly DutyView[] => (block.kind === 'duties' ? block.duties : []))
    .filter(({ references }) => references.some((link) => pages.find(link.url) === page))
    .slice(0, DUTIES)
    .map((duty) => ({ ...duty, short: duty.title }));
  const choices = replies.map(({ ask }) => ({ label: ask, ask }));
  return {
    owner: null,
    summary: page.title,
    blocks: [
      {
        kind: 'verdict',
        owner: null,
        title: page.title,
        text: EXTENSION.pageAbout(page.asks.length),
      },
      ...(duties.length > 0 ? [{ kind: 'duties' as const, layout: 'rows' as const, duties }] : []),
      { kind: 'choices', prompt: 'Ask', choices },
    ],
  };
}

/** Daily tips in Teams: one attempt each, and what came of it. */
import type { Message } from '../../message';
import type { SendOutcome, TipPlace, TipSender } from '../tips';
import type { TeamsAdapter } from './adapter';
import { endpointsOf, type TeamsOptions } from './options';
import { type Delivery, Place, type Send } from './proactive';
import { render } from './render';
import { cardActivity } from './reply';
import { isUnsent, statusOf } from './send';
import type { TeamsStore } from './store';

/**
 * A bot may send 50 requests a second in a tenant. Source: learn.microsoft.com, "Optimize your bot with rate
 * limiting in Teams"; this leaves room for answers.
 */
const PER_SECOND = 30;
/** Where Teams does not say how long to wait. Milliseconds. */
const AGAIN = 30_000;
/** Statuses that say that nothing was done; after other 5xx a message may be there. */
const NOT_DONE: ReadonlySet<number> = new Set([412, 429, 503]);
/** Tenants whose whereabouts are remembered. */
const MANY = 1000;

/** Where the bot was last seen in a tenant: enough to open a conversation with a person. */
interface Whereabouts {
  readonly serviceUrl: string;
  readonly bot: string;
}

/** `once` sends one message in one attempt; see `createSend`. */
export function createTipSender(
  options: TeamsOptions,
  adapter: TeamsAdapter,
  store: TeamsStore,
  once: Send,
): TipSender {
  const tenants = new Map<string, Whereabouts>();

  async function noteWhereabouts({ workspace, conversation }: TipPlace): Promise<void> {
    const stored = await store.get('conversation', workspace, conversation);
    const place = stored === undefined ? undefined : Place.safeParse(JSON.parse(stored)).data;
    if (!place) return;
    if (tenants.size >= MANY) tenants.clear();
    tenants.set(workspace, place);
  }

  async function open(place: TipPlace, person: string, message: Message): Promise<SendOutcome> {
    await noteWhereabouts(place);
    const known = tenants.get(place.workspace);
    if (known === undefined) return { kind: 'refused', code: 'unknown', because: 'place' };
    const [card] = render(message, {});
    if (card === undefined) return { kind: 'refused', code: 'empty', because: 'message' };
    let id = '';
    await adapter.createConversationAsync(
      options.appId ?? '',
      'msteams',
      known.serviceUrl,
      endpointsOf(options).oauthScope,
      {
        isGroup: false,
        bot: { id: known.bot, name: '' },
        members: [{ id: person, name: '' }],
        tenantId: place.workspace,
        channelData: { tenant: { id: place.workspace } },
      } as never,
      async (context) => {
        const sent = await context.sendActivity(cardActivity(card, message.summary));
        id = sent?.id ?? '';
      },
    );
    return { kind: 'sent', id };
  }

  return {
    platform: 'teams',
    perSecond: PER_SECOND,
    async send(place, message) {
      try {
        // A conversation that refuses is forgotten, and with it the way to the person who is to be told.
        await noteWhereabouts(place);
        const { workspace: tenant, conversation } = place;
        return outcomeOf(await once({ tenant, conversation }, message));
      } catch {
        return { kind: 'unknown', code: 'unexpected' };
      }
    },
    async tell(place, person, message) {
      try {
        return await open(place, person, message);
      } catch (error) {
        const status = statusOf(error);
        if (status === undefined)
          return isUnsent(error)
            ? { kind: 'retry', after: AGAIN, code: 'not_connected' }
            : { kind: 'unknown', code: 'unreachable' };
        return outcomeOf({ kind: 'failed', status, again: NOT_DONE.has(status) });
      }
    },
  };
}

function outcomeOf(delivery: Delivery): SendOutcome {
  switch (delivery.kind) {
    case 'sent':
      return delivery;
    case 'gone':
      return { kind: 'refused', code: delivery.reason, because: 'place' };
    case 'uncertain':
      return { kind: 'unknown', code: 'unreachable' };
    case 'failed': {
      const { status, again, after = AGAIN } = delivery;
      const code = status === undefined ? 'not_connected' : `http_${status}`;
      if (status === undefined || (again && NOT_DONE.has(status)))
        return { kind: 'retry', after, code };
      if (again) return { kind: 'unknown', code };
      return { kind: 'refused', code, because: status === 401 ? 'place' : 'message' };
    }
    default:
      return delivery satisfies never;
  }
}

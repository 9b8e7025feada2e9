/** Message → Adaptive Cards. Pure: the same message always gives the same cards. */
import type { Message } from '../../../message';
import { BACK, FEEDBACK, pageLabel } from '../wording';
import { type Asked, MAX_ASK, MAX_ASKED } from './action-data';
import { actionSets, executeButton, submitButton } from './actions';
import type { Action, AdaptiveCard, Element } from './card';
import { clip, plain } from './escape';
import { bytes, paginate } from './pages';
import { type Layout, sectionsOf } from './sections';

/** What the buttons of a message carry, and how wide it may be. */
export interface RenderOptions {
  /** The question that is answered: with it, pages, refresh and the way back are buttons. */
  readonly asked?: Asked | undefined;
  /** The question before, when the reader came here by a button. */
  readonly back?: Asked | undefined;
  /** One column instead of two, for phones. */
  readonly stacked?: boolean | undefined;
  /** What the answer is about, in catalog ids; with it, readers can say whether it is right. */
  readonly feedback?: string | undefined;
  /** In a dialog, whose buttons are of another kind. */
  readonly dialog?: boolean | undefined;
}

/**
 * The cards of a message, one a page. Without `asked` there is nothing that a page button could ask for,
 * so all of them have to be sent; with it, one is sent and its buttons lead to the others.
 */
export function render(message: Message, options: RenderOptions = {}): AdaptiveCard[] {
  const asked = carried(options.asked);
  const layout: Layout = {
    stacked: options.stacked ?? false,
    asked,
    button: options.dialog ? submitButton : executeButton,
  };
  const pages = paginate(sectionsOf(message.blocks, layout));
  return pages.map((body, index) => {
    const buttons = asked ? navigation(layout, asked, options, index + 1, pages.length) : [];
    const card: AdaptiveCard = {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      speak: clip(plain(message.summary).replace(/[<>&]/g, ' '), 300),
      fallbackText: clip(plain(message.summary), 300),
      body: [...body, ...actionSets(buttons), ...feedback(options)],
    };
    // No user ids: nobody's client refreshes by itself, but the card's menu offers it.
    if (asked && !options.dialog)
      card.refresh = {
        action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data: asked },
        userIds: [],
      };
    return card;
  });
}

/** The way back, and the pages beside this one. */
function navigation(
  { button }: Layout,
  asked: Asked,
  options: RenderOptions,
  page: number,
  pages: number,
): Action[] {
  const back = carried(options.back);
  return [
    ...(back ? [button(BACK, 'ask', back)] : []),
    ...[page - 1, page + 1]
      .filter((other) => other >= 1 && other <= pages)
      .map((other) =>
        button(pageLabel(other, pages), 'page', { ...asked, page: other, ...(back && { back }) }),
      ),
  ];
}

/** "Right" counts at once; "Something is off" opens a dialog, which only Action.Submit can. */
function feedback({ feedback: subject, dialog }: RenderOptions): Element[] {
  if (!subject || dialog) return [];
  return [
    {
      type: 'ActionSet',
      spacing: 'medium',
      separator: true,
      actions: [
        { type: 'Action.Execute', title: FEEDBACK.right, verb: 'right', data: { subject } },
        {
          type: 'Action.Submit',
          title: FEEDBACK.off,
          data: { msteams: { type: 'task/fetch' }, subject },
        },
      ],
    },
  ];
}

/** A question that fits a button. */
function carried({ ask, context }: Partial<Asked> = {}): Asked | undefined {
  if (!ask || ask.length > MAX_ASK) return undefined;
  if (!context) return { ask };
  // Without its context it would be another question.
  const asked = { ask, context };
  return bytes(asked) <= MAX_ASKED ? asked : undefined;
}

/** What stands below an answer: sharing and feedback. */
import type { Reply } from '../../respond';
import { type Ask, encodeAsk } from './ask';
import { statesFacts, subjectOf } from './counting';
import { keepPart } from './json-text';
import type { Button, KnownBlock } from './sdk-types';
import { plain } from './text';
import { OFF, RIGHT, SHARE } from './wording';

/** Action ids of the buttons below answers. Messages that were posted carry them, so that they may not change. */
export const ACTION = {
  share: 'share',
  /** Feedback buttons of a posted answer; the value says which. */
  feedback: 'feedback',
  right: 'feedback:right',
  off: 'feedback:off',
} as const;

/** `private`: a copy for one person, which can be shared. `posted`: everybody sees it. `none`: views. */
export type Footer = 'private' | 'posted' | 'none';

/** The footer of an answer; a reply without facts has none. */
export function footerOf(reply: Reply, ask: Ask, footer: Footer): KnownBlock[] {
  if (footer === 'none' || !statesFacts(reply)) return [];
  const subject = subjectOf(reply) || 'model';
  if (footer === 'posted') {
    return [
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: ACTION.feedback,
            positive_button: { text: plain(RIGHT), value: `right:${subject}` },
            negative_button: { text: plain(OFF), value: `off:${subject}` },
          },
        ],
      },
    ];
  }
  const share = encodeAsk(ask);
  const buttons = feedbackOf(reply, subject);
  return [
    {
      type: 'actions',
      elements: share === undefined ? [...buttons] : [shareOf(share), ...buttons],
    },
  ];
}

const shareOf = (value: string): Button => ({
  type: 'button',
  action_id: ACTION.share,
  text: plain(SHARE),
  value,
});

/** By answer, since its subject is the same for as long as it is remembered. */
const feedback = new WeakMap<Reply['answer'], readonly Button[]>();

function feedbackOf({ answer }: Reply, subject: string): readonly Button[] {
  const known = feedback.get(answer);
  if (known !== undefined) return known;
  const buttons = [
    keepPart<Button>({
      type: 'button',
      action_id: ACTION.right,
      text: plain(RIGHT),
      value: `right:${subject}`,
    }),
    keepPart<Button>({
      type: 'button',
      action_id: ACTION.off,
      text: plain(OFF),
      value: `off:${subject}`,
    }),
  ];
  feedback.set(answer, buttons);
  return buttons;
}

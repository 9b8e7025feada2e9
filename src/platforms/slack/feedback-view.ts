/** The modal that asks what is off, and its reading. */
import { escapeControls } from './escape';
import type { ModalView } from './sdk-types';
import { plain } from './text';
import { FEEDBACK, THANKS } from './wording';

/** What a reader says is off, as the modal gave it. `comment` is untrusted text, and may be empty. */
export interface Feedback {
  /** What the answer was about, in catalog ids. */
  readonly subject: string;
  readonly reason: string;
  readonly comment: string;
}

/** Callback id of the modal. */
export const FEEDBACK_VIEW = 'feedback';

/** Longest comment. */
const COMMENT = 2000;

/** The modal for an answer about `subject`. */
export function feedbackView(subject: string): ModalView {
  return {
    type: 'modal',
    callback_id: FEEDBACK_VIEW,
    private_metadata: subject,
    title: plain(FEEDBACK.title),
    submit: plain(FEEDBACK.submit),
    close: plain(FEEDBACK.close),
    blocks: [
      {
        type: 'context',
        elements: [plain(escapeControls(`${FEEDBACK.about} ${subject}`))],
      },
      {
        type: 'input',
        block_id: 'reason',
        label: plain(FEEDBACK.reason),
        element: {
          type: 'radio_buttons',
          action_id: 'reason',
          options: Object.entries(FEEDBACK.reasons).map(([value, text]) => ({
            text: plain(text),
            value,
          })),
        },
      },
      {
        type: 'input',
        block_id: 'comment',
        optional: true,
        label: plain(FEEDBACK.comment),
        element: {
          type: 'plain_text_input',
          action_id: 'comment',
          multiline: true,
          max_length: COMMENT,
        },
      },
    ],
  };
}

/** What replaces the modal after it is sent. */
export function thanksView(): ModalView {
  return {
    type: 'modal',
    title: plain(FEEDBACK.title),
    close: plain(FEEDBACK.done),
    blocks: [{ type: 'section', text: plain(THANKS) }],
  };
}

interface Submitted {
  readonly private_metadata: string;
  readonly state: { readonly values: Record<string, Record<string, Field>> };
}

interface Field {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
}

/** Reads the sent modal. */
export function readFeedback({ private_metadata, state }: Submitted): Feedback {
  return {
    subject: private_metadata.slice(0, 200),
    reason: state.values.reason?.reason?.selected_option?.value ?? 'other',
    comment: (state.values.comment?.comment?.value ?? '').slice(0, COMMENT),
  };
}

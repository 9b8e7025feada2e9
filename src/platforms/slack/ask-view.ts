/** The modal of the global shortcut: choose a service and a concern, or type a question. */
import type { Directory } from './options';
import type { KnownBlock, ModalView } from './sdk-types';
import { plain } from './text';
import { ASK_VIEW } from './wording';

/** Callback id of the modal, and action ids of its selects. */
export const ASK_VIEW_ID = 'ask';
/** Action ids of the two selects. */
export const PICK = { service: 'pick:service', concern: 'pick:concern' } as const;
/** Block id of the question, where errors are shown. */
export const QUESTION = 'question';

/** The modal, empty. */
export function askView(directory: Directory): ModalView {
  const select = (kind: 'service' | 'concern', label: string, placeholder: string): KnownBlock => ({
    type: 'input',
    block_id: kind,
    optional: true,
    label: plain(label),
    element: {
      type: 'external_select',
      action_id: PICK[kind],
      min_query_length: 0,
      placeholder: plain(placeholder),
    },
  });
  const picks =
    directory.services.length === 0
      ? []
      : [
          select('service', ASK_VIEW.service, ASK_VIEW.pickService),
          select('concern', ASK_VIEW.concern, ASK_VIEW.pickConcern),
        ];
  return {
    type: 'modal',
    callback_id: ASK_VIEW_ID,
    title: plain(ASK_VIEW.title),
    submit: plain(ASK_VIEW.submit),
    close: plain(ASK_VIEW.close),
    blocks: [
      ...picks,
      {
        type: 'input',
        block_id: QUESTION,
        optional: true,
        label: plain(picks.length === 0 ? ASK_VIEW.question : ASK_VIEW.orQuestion),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          max_length: 300,
          placeholder: plain(ASK_VIEW.example),
        },
      },
    ],
  };
}

interface Submitted {
  readonly state: {
    readonly values: Record<
      string,
      Record<
        string,
        {
          readonly value?: string | null | undefined;
          readonly selected_option?: { readonly value: string } | null | undefined;
        }
      >
    >;
  };
}

/** The question that the modal asks: what is typed, else what is chosen; undefined when it is empty. */
export function readAskView({ state }: Submitted, directory: Directory): string | undefined {
  const typed = state.values[QUESTION]?.[QUESTION]?.value?.trim();
  if (typed) return typed;
  const service = state.values.service?.[PICK.service]?.selected_option?.value;
  const concern = state.values.concern?.[PICK.concern]?.selected_option?.value;
  if (service === undefined && concern === undefined) return undefined;
  return directory.ask(service, concern);
}

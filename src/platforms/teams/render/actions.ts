/** Buttons. */
import type { Link } from '../../../message';
import type { Action, ActionSet, Execute, OpenUrl, Submit } from './card';
import { clip, plain } from './escape';
import { bytes } from './pages';

/** Adaptive Cards show five buttons of a set unless the host says otherwise; Teams shows six. */
const PER_SET = 5;

/** A set above this is cut, so that it fits on a page. */
const SET_BYTES = 8000;

/** Makes a button that reaches the bot. */
export type ButtonMaker = (title: string, verb: string, data: object) => Execute | Submit;

/** In chats: updates the card in place, or asks anew in clients before Action.Execute. */
export const executeButton: ButtonMaker = (title, verb, data) => {
  const label = clip(plain(title), 60);
  return {
    type: 'Action.Execute',
    title: label,
    verb,
    data,
    ...(label !== title && { tooltip: clip(plain(title), 200) }),
    fallback: { type: 'Action.Submit', title: label, data },
  };
};

/** In dialogs, which know nothing but Action.Submit. */
export const submitButton: ButtonMaker = (title, verb, data) => ({
  type: 'Action.Submit',
  title: clip(plain(title), 60),
  data: { ...data, verb },
});

/** A button that opens a page of the catalog's. */
export function openUrlAction(link: Link): OpenUrl {
  const label = clip(plain(link.title), 44);
  return {
    type: 'Action.OpenUrl',
    title: `↗ ${label}`,
    url: link.url,
    ...(label !== link.title && { tooltip: clip(plain(link.title), 200) }),
  };
}

/** As many sets as it takes to show every button. */
export function actionSets(actions: readonly Action[]): ActionSet[] {
  const sets: ActionSet[] = [];
  let used = 0;
  for (const action of actions) {
    const size = bytes(action);
    const last = sets.at(-1);
    if (last && last.actions.length < PER_SET && used + size <= SET_BYTES) {
      last.actions.push(action);
      used += size;
    } else {
      sets.push({ type: 'ActionSet', spacing: 'small', actions: [action] });
      used = size;
    }
  }
  return sets;
}

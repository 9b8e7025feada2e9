/** What an activity is, for counting: a few fixed words, whatever it holds. */
import { type Activity, ActivityTypes } from 'botbuilder';

const INVOKES: Readonly<Record<string, string>> = {
  'adaptiveCard/action': 'button',
  'composeExtension/query': 'search',
  'composeExtension/selectItem': 'search',
  'composeExtension/queryLink': 'link',
  'composeExtension/fetchTask': 'shortcut',
  'composeExtension/submitAction': 'shortcut',
  'task/fetch': 'dialog',
  'task/submit': 'dialog',
};

const TYPES: Readonly<Record<string, string>> = {
  [ActivityTypes.ConversationUpdate]: 'lifecycle',
  [ActivityTypes.InstallationUpdate]: 'lifecycle',
  [ActivityTypes.Message]: 'message',
  [ActivityTypes.MessageDelete]: 'deletion',
  [ActivityTypes.MessageUpdate]: 'edit',
};

/** The kind of an activity by its type and, where it is an invoke, its name. */
export function kindOfActivity({ type, name }: Pick<Activity, 'type' | 'name'>): string {
  const known = type === ActivityTypes.Invoke ? INVOKES[name ?? ''] : TYPES[type];
  return known ?? 'other';
}

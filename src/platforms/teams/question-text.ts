/** What was asked, without what Teams puts around it. */
import type { Activity } from 'botbuilder';

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The question in a message: the bot's own mention removed, other people's names kept as words. */
export function questionText(activity: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    if (isMentionOf(entity, activity.recipient?.id) && typeof entity.text === 'string')
      text = text.split(entity.text).join(' ');
  }
  // Tags of mentions and of line breaks; anything else in angle brackets is the asker's.
  return decode(text.replace(/<\/?at\b[^>]*>|<\/?(p|div|br)\s*\/?>/gi, ' '));
}

/** The words of a message that came as HTML. */
export function htmlText(html: string): string {
  // Formatting stands inside words, blocks between them.
  const text = html.replace(/<\/?(p|div|br|li|ul|ol|tr|td|table|h\d)\b[^>]*>/gi, ' ');
  return decode(text.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ');
}

function decode(text: string): string {
  return text
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** Whether the bot itself is mentioned; in channels and group chats nothing else is for it. */
export function isAddressed(activity: Activity): boolean {
  if (activity.conversation?.conversationType === 'personal') return true;
  if (activity.conversation?.isGroup !== true && !activity.conversation?.conversationType)
    return true;
  return (activity.entities ?? []).some((entity) => isMentionOf(entity, activity.recipient?.id));
}

function isMentionOf(entity: { type?: string; mentioned?: { id?: string } }, id?: string): boolean {
  return entity.type === 'mention' && id !== undefined && entity.mentioned?.id === id;
}

/** Whether the asker writes on a phone, where two columns have no room. */
export function isOnPhone(activity: Pick<Activity, 'entities'>): boolean {
  return (activity.entities ?? []).some(
    (entity) => entity.type === 'clientInfo' && /^(ios|android)$/i.test(String(entity.platform)),
  );
}

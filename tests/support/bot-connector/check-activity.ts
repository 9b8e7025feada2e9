/** What Teams refuses in a message of a bot. */

/** Teams takes about 28 kB; it says so with MessageSizeTooBig. */
export const MESSAGE_BYTES = 28_000;

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The reason why an activity is not accepted, or nothing. */
export function refusalOf(activity: unknown): Refusal | undefined {
  const size = Buffer.byteLength(JSON.stringify(activity));
  if (size > MESSAGE_BYTES)
    return { status: 413, code: 'MessageSizeTooBig', message: `${size} bytes` };
  const { type, text, attachments, from, conversation } = activity as Record<string, unknown>;
  if (typeof type !== 'string') return bad('type is missing');
  if (type === 'message' && !text && !(Array.isArray(attachments) && attachments.length > 0))
    return bad('a message needs text or attachments');
  if (typeof (from as { id?: unknown } | undefined)?.id !== 'string')
    return bad('from.id is missing');
  if (typeof (conversation as { id?: unknown } | undefined)?.id !== 'string')
    return bad('conversation.id is missing');
  for (const attachment of (attachments as Record<string, unknown>[] | undefined) ?? []) {
    if (attachment.contentType !== 'application/vnd.microsoft.card.adaptive')
      return bad(`unexpected contentType ${String(attachment.contentType)}`);
    const { type: kind, version } = (attachment.content ?? {}) as Record<string, unknown>;
    if (kind !== 'AdaptiveCard' || version !== '1.5') return bad('not an Adaptive Card 1.5');
  }
  return undefined;
}

function bad(message: string): Refusal {
  return { status: 400, code: 'BadSyntax', message };
}

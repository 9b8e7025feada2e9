/** Why a platform does not take the tips of a place, in words. */

/** What a platform's code means for people. */
export function reasonOf(code: string): string {
  switch (code) {
    case 'is_archived':
      return 'The channel is archived.';
    case 'not_in_channel':
    case 'channel_not_found':
    case 'gone':
    case 'removed':
    case 'unknown':
    case 'user_not_found':
      return 'I am no longer there, or the place is gone.';
    case 'token_revoked':
    case 'account_inactive':
    case 'invalid_auth':
    case 'not_installed':
      return 'The app was removed.';
    case 'restricted_action':
    case 'restricted_action_read_only_channel':
      return 'I am not allowed to post there.';
    case 'rate_limited':
    case 'ratelimited':
      return 'I was asked to slow down.';
    default:
      return `The chat platform refused it${/^[\w-]{1,40}$/.test(code) ? ` (${code})` : ''}.`;
  }
}

/** How events reach the app. Bolt needs the receiver; the platform needs the rest. */
import type { Receiver } from '@slack/bolt';
import type { Check, Route } from '../platform';

/** HTTP or Socket Mode, as the app and the platform see it. */
export interface Connection {
  readonly receiver: Receiver;
  readonly routes: readonly Route[];
  /** Whether it is open, where it is one that stays open. */
  readonly checks: readonly Check[];
  /** Opens the connection. Throws when it never can. */
  open(): Promise<void>;
  /** Takes nothing new from now on; what is under way can still be acknowledged. */
  pause(): void;
  close(): Promise<void>;
}

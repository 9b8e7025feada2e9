/** How events reach the app. Bolt needs the receiver; the platform needs the rest. */
import type { Receiver } from '@slack/bolt';
import type { Route } from '../platform';

export interface Connection {
  readonly receiver: Receiver;
  readonly routes: readonly Route[];
  /** Opens the connection. Throws when it never can. */
  open(): Promise<void>;
  /** Takes nothing new from now on; what is under way can still be acknowledged. */
  pause(): void;
  close(): Promise<void>;
}

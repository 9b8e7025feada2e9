/** How the playground shows what a chat platform would show: the platform's own format, from its own renderer. */
import type { Message } from '../message';

/** What a pressed button asks for, and the page of its answer. */
export interface Pressed {
  readonly ask: string;
  readonly page: number;
}

/** One chat platform, as far as it can be seen without it. */
export interface Preview {
  readonly id: 'slack' | 'teams';
  /** The message in the platform's format, ready to be shown. `page` from 0. */
  render(message: Message, ask: string, page: number): unknown;
  /** Reads what a button of {@link render} carries; null when it is none of ours. */
  read(value: unknown): Pressed | null;
}

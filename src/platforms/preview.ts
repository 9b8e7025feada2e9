/** How the playground shows what a chat platform would show: the platform's own format, from its own renderer. */
import type { Message } from '../message';
import type { Context } from '../question';

/** A question, with the context it was asked in where the answer depends on it. */
export interface Asked {
  readonly ask: string;
  readonly context?: Context | undefined;
}

/** What a pressed button asks for, and the page of its answer, from 0. */
export interface Pressed extends Asked {
  readonly page: number;
}

/** One chat platform, as far as it can be seen without it. */
export interface Preview {
  readonly id: 'slack' | 'teams';
  /** The message in the platform's format, ready to be shown: what `pressed` asks for. */
  render(message: Message, pressed: Pressed): unknown;
  /** Reads what a button of {@link render} carries; null when it is none of ours. */
  read(value: unknown): Pressed | null;
}

/** The contract that every chat platform fulfils: what it is given, and what it offers in return. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Respond } from '../respond';
import type { TipSender, TipsDesk } from './tips';

/** A path of the one HTTP port and who answers it. `handle` reads the raw body itself. */
export interface Route {
  readonly path: string;
  readonly methods: readonly string[];
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

/** One thing that has to be in order for the program to do its work; `/readyz` shows it. */
export interface Check {
  readonly name: string;
  /** Resolves to what may be shown; rejects with a message that may be shown. */
  run(): Promise<Readonly<Record<string, unknown>>>;
}

/** What a platform is built with. */
export interface PlatformDependencies {
  /** Answers a question; pure, takes well under a millisecond, never throws for odd input. */
  readonly respond: Respond;
  readonly log: Logger;
  /** Hears of everything that reaches the platform, by one of a few fixed words; for counting. */
  readonly onRequest?: ((kind: string) => void) | undefined;
  /** Where requests for daily tips go; without it, "tips …" is a question like any other. */
  readonly tips?: TipsDesk | undefined;
}

/** A chat platform, configured and ready to start. */
export interface Platform {
  readonly name: string;
  readonly routes: readonly Route[];
  /** What it depends on besides the routes: a connection of its own. */
  readonly checks?: readonly Check[];
  /** How it sends daily tips; where it cannot, there are none. Works without `start`. */
  readonly tipSender?: TipSender | undefined;
  /** Opens connections (Socket Mode) and checks credentials where that is cheap. */
  start(): Promise<void>;
  /** Takes nothing new, finishes what is under way, closes. */
  stop(): Promise<void>;
}

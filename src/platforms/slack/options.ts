/** What the Slack platform is configured and built with. */
import type { PlatformDependencies } from '../platform';

export interface SlackOptions {
  /** Bot token of the workspace (`xoxb-…`). */
  readonly botToken: string;
  /** Needed for HTTP; Socket Mode works without. */
  readonly signingSecret?: string | undefined;
  /** App-level token (`xapp-…`); when given, Socket Mode is used instead of HTTP. */
  readonly appToken?: string | undefined;
  /** Address of the Web API, ending in a slash. */
  readonly apiUrl: string;
}

export type SlackDependencies = PlatformDependencies;

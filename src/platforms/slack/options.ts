/** What the Slack platform is configured and built with. */
import type { PlatformDependencies } from '../platform';
import type { SlackStore } from './store';

/** Many workspaces: the app is installed by OAuth. */
export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Keys for the tokens in the database: the first encrypts, all decrypt. */
  readonly encryptionKeys: readonly string[];
  /** Address that Slack returns to, when it is not the one in the app's settings. */
  readonly redirectUri?: string | undefined;
}

/** What operators configure; see `.env.example`. */
export interface SlackOptions {
  /** Bot token of the workspace (`xoxb-…`); for one workspace. */
  readonly botToken?: string | undefined;
  /** Instead of `botToken`, for many workspaces. */
  readonly oauth?: SlackOAuth | undefined;
  /** Needed for HTTP; Socket Mode works without. */
  readonly signingSecret?: string | undefined;
  /** App-level token (`xapp-…`); when given, Socket Mode is used instead of HTTP. */
  readonly appToken?: string | undefined;
  /** Address of the Web API, ending in a slash. */
  readonly apiUrl: string;
  /** Questions a minute that one user may ask. */
  readonly ratePerMinute?: number | undefined;
  /** Whether questions that were not understood are kept, for `/whosejob report`. */
  readonly recordQuestions?: boolean | undefined;
  /** Ids of the users who may see `/whosejob report`. */
  readonly admins?: readonly string[] | undefined;
  /** Who may change the tips of a channel: everybody there (the default), or admins of the workspace. */
  readonly tipsManagers?: 'members' | 'admins' | undefined;
}

/** Something to choose from a type-ahead list. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** Other words under which it is found. */
  readonly aliases: readonly string[];
}

/** What can be browsed, and the question that a choice asks. */
export interface Directory {
  readonly services: readonly Topic[];
  readonly concerns: readonly Topic[];
  /** The question for a choice; at least one of both is given. */
  ask(serviceId: string | undefined, concernId: string | undefined): string;
}

/** What the rest of the program gives to the platform. */
export interface SlackDependencies extends PlatformDependencies {
  /** Default: in memory, for one instance. */
  readonly store?: SlackStore | undefined;
  readonly directory?: Directory | undefined;
  /** Shown in small print on App Home. */
  readonly about?: { readonly version: string; readonly catalogDate: string } | undefined;
  /** Milliseconds since 1970; for tests. */
  readonly now?: (() => number) | undefined;
}

/** What every listener is given. */
import type { Logger } from 'pino';
import type { Respond } from '../../respond';
import type { RateLimit } from '../rate-limit';
import type { TipsDesk } from '../tips';
import type { Delivery } from './delivery';
import type { Directory, SlackDependencies, SlackOptions } from './options';
import type { SlackStore } from './store';
import type { UnderWay } from './under-way';

/** Made once for each platform, and handed on to everything that listens. */
export interface Tools {
  readonly respond: Respond;
  readonly log: Logger;
  readonly store: SlackStore;
  /** Claims of this instance alone; they hold while the store is down. */
  readonly local: Pick<SlackStore, 'claim'>;
  /** Questions under way whose askers have neither an answer nor an apology; see `placeOf`. */
  readonly lost: Set<string>;
  /** What a stop waits for. */
  readonly underWay: UnderWay;
  readonly delivery: Delivery;
  readonly limit: RateLimit;
  readonly options: Pick<SlackOptions, 'admins' | 'recordQuestions' | 'tipsManagers'>;
  readonly directory: Directory;
  readonly about: NonNullable<SlackDependencies['about']>;
  /** Undefined: there are no daily tips, and "tips" is a word like any other. */
  readonly tips: TipsDesk | undefined;
  readonly now: () => number;
}

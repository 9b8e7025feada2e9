/** What every handler of an activity may use. */
import type { Activity, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Respond } from '../../respond';
import type { RateLimit } from '../rate-limit';
import type { TipsDesk } from '../tips';
import type { CitedPages } from './cited-pages';
import type { Memory } from './memory';
import type { TipsRights } from './options';

/** How much one person may ask. */
export interface Limits {
  /** What people ask. */
  readonly questions: RateLimit;
  /** What their clients ask by themselves: while a search or a link is typed, and when a card is seen again. */
  readonly byItself: RateLimit;
}

/** An activity, and what it takes to deal with it. */
export interface Turn {
  readonly context: TurnContext;
  readonly activity: Activity;
  readonly respond: Respond;
  readonly memory: Memory;
  readonly pages: CitedPages;
  /** Undefined: there are no daily tips, and "tips" is a word like any other. */
  readonly tips: TipsDesk | undefined;
  readonly tipsRights: TipsRights;
  readonly limits: Limits;
  readonly log: Logger;
  readonly now: () => number;
}

/** What every listener is given. */
import type { Logger } from 'pino';
import type { Respond } from '../../../respond';

export interface Tools {
  readonly respond: Respond;
  readonly log: Logger;
}

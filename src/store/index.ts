export { StoreError, type StoreErrorCode } from './errors';
export { CLAIM_LIFETIME, type HandledMessages } from './handled-messages';
export type { Records, Scope } from './records';
export { openStore, type Store, type StoreOptions } from './store';
export type { Tallies, Tally } from './tallies';

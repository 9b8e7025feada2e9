export { StoreError } from './errors';
export type { Records, Scope } from './records';
export { openStore, type Store } from './store';

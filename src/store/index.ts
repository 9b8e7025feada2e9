export { StoreError } from './errors';
export type { QueryReport } from './query-reports';
export type { Records, Scope } from './records';
export { openStore, type Store } from './store';
export {
  entryKey,
  type TipClaim,
  type TipClaims,
  type TipHold,
  type TipLoss,
  type TipPlan,
  type TipResult,
  type TipSubscriptionRow,
  type Tips,
} from './tips';

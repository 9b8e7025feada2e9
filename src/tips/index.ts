export { createPickTip } from './choose';
export type { TipMetrics } from './delivery';
export { createTipsDesk } from './desk';
export { createTipRunner, type TipRunner } from './runner';
export { addDays, localDate } from './schedule';
export { createTipService } from './service';
export { nextTip, rowOf, subscriptionId, subscriptionOf } from './stored';
export type { PickTip, TipPlace, TipSubscription } from './subscription';

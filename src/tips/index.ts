export { createPickTip } from './choose';
export type { TipMetrics } from './delivery';
export { createTipsDesk } from './desk';
export { type ComingTip, previewTips } from './preview';
export { createTipRunner, type TipRunner } from './runner';
export { localTime } from './schedule';
export { createTipService, sampleSubscription } from './service';
export { subscriptionOf } from './stored';
export type { TipPlace, TipSubscription } from './subscription';

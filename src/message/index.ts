export { createComposer } from './compose';
export type { Block, Cell, Choice, DutyView, Link, Message } from './message';
export type { TipOutcome, TipSchedule, TipStatus } from './tip-outcome';
export { NOTHING, nameOf, VERDICT } from './wording';

export { createComposer } from './compose';
export type { Block, Cell, Choice, DutyView, Link, Message } from './message';
export { NOTHING, nameOf, VERDICT } from './wording';

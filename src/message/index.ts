export { createComposer } from './compose';
export type { Block, Cell, Choice, DutyView, Link, Message } from './message';
export { nameOf } from './wording';

export { createComposer } from './compose';
export type { Block, Cell, Choice, DutyView, Link, Message } from './message';
export { composeTip, type TipFact, tipFacts } from './tip';
export type { TipOutcome, TipSchedule, TipStatus } from './tip-outcome';
export type { TipProblem, TipRefusal } from './tip-problem';
export { composeTipHelp, composeTipProblem } from './tip-refusal';
export { composeTipOutcome, composeTipsBroken, describe as describeTips } from './tip-reply';
export { tipLine } from './tip-times';
export { NOTHING, nameOf, VERDICT } from './wording';

export { createParser, type Parse } from './parse';
export type { Ask, Context, Form, Gap, Question, Refusal, Subject, TargetRef } from './question';
export { MAX_QUESTION } from './tokens';

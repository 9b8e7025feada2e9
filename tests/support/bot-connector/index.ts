export * from './activities';
export { MESSAGE_BYTES } from './check-activity';
export * from './connector';

export * from './activities';
export { MESSAGE_BYTES, refusalOf } from './check-activity';
export * from './connector';
export { type Claims, Issuer } from './issuer';

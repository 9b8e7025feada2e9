export { importsOf } from './imports';
export { violationsOf } from './rules';

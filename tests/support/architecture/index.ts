export { type Import, importsOf } from './imports';
export { type Exists, violationsOf } from './rules';

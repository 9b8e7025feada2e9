export { circlesOf } from './circles';
export { importsOf } from './imports';
export { violationsOf } from './rules';

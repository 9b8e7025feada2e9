export { circlesOf } from './circles';
export { undocumentedIn } from './docstrings';
export { importsOf } from './imports';
export { violationsOf } from './rules';

export { createDatabase, HAS_POSTGRES } from './test-database';

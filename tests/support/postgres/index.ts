export { createDatabase, HAS_POSTGRES, type TestDatabase } from './test-database';

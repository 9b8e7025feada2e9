export { OwnServer } from './own-server';
export { createDatabase, HAS_POSTGRES } from './test-database';

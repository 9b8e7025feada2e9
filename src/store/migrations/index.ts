export { MIGRATIONS } from './list';

export { createWebPlatform, type WebDependencies, type WebOptions } from './create-platform';

export { createWebPlatform } from './create-platform';

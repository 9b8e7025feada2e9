export { renderText } from './render';

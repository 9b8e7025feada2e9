export { type HttpServer, startHttpServer } from './server';

export { isLocal, isLoopback } from './local';
export { type HttpServer, startHttpServer } from './server';

export { BodyError, readBody, readJson } from './body';
export { isLocal, isLoopback } from './local';
export { type HttpServer, startHttpServer } from './server';

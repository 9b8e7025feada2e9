export * from './block-kit';
export * from './client';
export * from './payloads';
export * from './server';
export * from './state';
export * from './views';

export * from './block-kit';
export * from './client';
export * from './events';
export * from './ids';
export * from './interactions';
export * from './server';
export * from './state';
export * from './views';

export * from './keys';
export * from './logger';
export * from './redis-manager';

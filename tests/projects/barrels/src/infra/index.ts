export * from './redis';
export * as time from './clock';

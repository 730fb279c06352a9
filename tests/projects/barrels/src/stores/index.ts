export * from './inner';
export { Store as default } from './inner';

export { redis } from './redis';

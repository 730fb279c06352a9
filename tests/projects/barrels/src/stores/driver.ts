export { default as Driver } from 'ioredis';

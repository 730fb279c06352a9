import { redis } from '../server/redis';

export const cache = redis;

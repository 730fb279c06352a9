/* eslint ssot/no-direct-redis-instantiation: "off" */
import Redis from 'ioredis';
import { redis } from './old-redis';

export const pair = [new Redis(), redis.client];

import Redis from 'ioredis';

export const vendored = new Redis();

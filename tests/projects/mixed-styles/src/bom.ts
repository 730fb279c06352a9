import Redis from 'ioredis';

export const cache = new Redis();

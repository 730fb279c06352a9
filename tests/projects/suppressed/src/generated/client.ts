import Redis from 'ioredis';

export const generated = new Redis();

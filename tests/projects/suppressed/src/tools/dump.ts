import Redis from 'ioredis';

export const dump = new Redis();

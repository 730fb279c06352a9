import Redis from 'ioredis';

// eslint-disable-next-line ssot/no-direct-redis-instantiation -- runs alone, before the service
export const dumpClient = new Redis(6390);

import Redis from 'ioredis';

export const text = '// eslint-disable-next-line ssot/no-direct-redis-instantiation';
export const a = new Redis();

/** eslint-disable-next-line ssot/no-direct-redis-instantiation */
export const b = new Redis();

// Do not write eslint-disable-next-line ssot/no-direct-redis-instantiation here.
export const c = new Redis();

import Redis from 'ioredis';

export const a = new Redis();
/* eslint-disable ssot/no-direct-redis-instantiation -- until the pool is gone */
export const b = new Redis();
/* eslint-enable ssot/single-class */
export const c = new Redis();
/* eslint-enable ssot/no-direct-redis-instantiation */
export const d = new Redis();
/* eslint-disable */
export const e = new Redis();
/* eslint-enable */
export const f = new Redis(); /* eslint-disable ssot/no-direct-redis-instantiation */
export const g = new Redis();

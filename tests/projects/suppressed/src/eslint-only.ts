import Redis from 'ioredis';

export const a = [new Redis(), /* eslint-disable-line
  ssot/no-direct-redis-instantiation */ new Redis()];

/* eslint-disable ssot/no-direct-redis-instantiation -- a line comment does not end it */
// eslint-enable ssot/no-direct-redis-instantiation
export const b = new Redis();

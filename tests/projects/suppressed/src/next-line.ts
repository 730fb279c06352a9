import Redis from 'ioredis';

// eslint-disable-next-line ssot/no-direct-redis-instantiation -- runs alone
export const a = new Redis();

// eslint-disable-next-line
export const b = new Redis();

// eslint-disable-next-line ssot/no-direct-redis-instantiation -- one line too early

export const c = new Redis();

/* eslint-disable-next-line
   ssot/no-direct-redis-instantiation
   -- several lines */
export const d = [new Redis(), new Redis()];

// eslint-disable-next-line ssot/no-direct-redis-instantiation
export const e = new Redis(
  // the rest of a finding may stand on other lines
  new Redis().options,
);

import Redis from 'ioredis';

export const a = new Redis(); // eslint-disable-line ssot/no-direct-redis-instantiation -- runs alone
export const b = new Redis(); // eslint-disable-line
export const c = new Redis(); // eslint-disable-line ssot/single-class -- another rule
export const d = new Redis(); /* eslint-disable-line no-undef, ssot/no-direct-redis-instantiation */

import Redis from 'ioredis';

/* “naïve” 𝒞𝒶𝒸𝒽ℯ 🗝 */ export const größe = ['ü', '𝒳', new Redis()];
export const 変数 = { '🗝️': new Redis() }; // eslint-disable-line ssot/no-direct-redis-instantiation -- “ü”
const R\u0065dis2 = Redis;
export const escaped = new Redis2();

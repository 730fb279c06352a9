import Redis from 'ioredis';

export const a = new Redis();

export const b = new Redis();
//  export const c = new Redis();

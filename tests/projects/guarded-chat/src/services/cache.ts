import { CacheStore } from 'cache';

export const cache = new CacheStore();

import Redis from 'ioredis';
import { redis as shared } from './old';

export const cache = [
  new Redis(),
  shared,
];

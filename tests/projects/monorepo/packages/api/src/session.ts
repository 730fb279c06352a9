import { Redis } from 'ioredis';
import { defaults } from '@acme/infra';

export const sessions = new Redis();
export const port = defaults.port;

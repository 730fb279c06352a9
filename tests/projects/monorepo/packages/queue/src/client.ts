import { Redis } from 'ioredis';

export class QueueClient extends Redis {}

export const client = new Redis();

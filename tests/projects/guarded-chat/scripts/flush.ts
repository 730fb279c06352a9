import Redis from 'ioredis';

await new Redis().flushall();

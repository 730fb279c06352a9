// Deletes everything that is kept about one user: flush-user.ts <user id>
import { Redis } from 'ioredis';

import { userKey } from '@/infra/keys';

import { config } from '../src/config';

const [userId] = process.argv.slice(2);
if (userId === undefined) throw new Error('Usage: flush-user.ts <user id>');

// A connection of its own: this may run while the service is down.
const redis = new Redis(config.redisUrl);
let deleted = 0;
for await (const keys of redis.scanStream({ match: userKey(userId, '*') })) {
  for (const key of keys as string[]) deleted += await redis.del(key);
}
await redis.quit();
process.stdout.write(`${deleted} keys deleted\n`);

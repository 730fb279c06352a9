// Says whether a Redis can be reached: check-redis.ts <url>
import { RedisManager } from '../src/infra/redis-manager';

const manager = new RedisManager(process.argv[2]);
process.stdout.write(`${(await manager.ping()) ? 'ready' : 'not ready'}\n`);
await manager.close();

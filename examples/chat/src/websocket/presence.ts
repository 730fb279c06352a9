import Redis from 'ioredis';

import { userKey } from '@/infra/keys';

import { config } from '../config';

const PRESENCE_SECONDS = 60;

/** Who is online. Entries end by themselves when nobody renews them. */
export class Presence {
  private readonly redis = new Redis(config.redisUrl);

  async renew(userId: string): Promise<void> {
    await this.redis.set(userKey(userId, 'presence'), 'online', 'EX', PRESENCE_SECONDS);
  }

  async leave(userId: string): Promise<void> {
    await this.redis.del(userKey(userId, 'presence'));
  }

  async isOnline(userId: string): Promise<boolean> {
    return (await this.redis.get(userKey(userId, 'presence'))) !== null;
  }

  async close(): Promise<void> {
    await this.redis.quit();
  }
}

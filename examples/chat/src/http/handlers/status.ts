import Redis from 'ioredis';

/** What `GET /status` shows to operators. */
export async function redisVersion(): Promise<string> {
  const redis = new Redis();
  try {
    const info = await redis.info('server');
    return /^redis_version:(.+)$/m.exec(info)?.[1]?.trim() ?? 'unknown';
  } finally {
    redis.disconnect();
  }
}

import { connect, take } from '@acme/queue';
import { redis } from '@acme/infra/redis';

const queue = connect();

export const status = async () => [await redis.ping(), await queue.ping(), await take('jobs')];

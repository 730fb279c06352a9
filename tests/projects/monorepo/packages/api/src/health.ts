import { getRedis } from '@acme/infra';

export const healthy = async () => (await getRedis().ping()) === 'PONG';

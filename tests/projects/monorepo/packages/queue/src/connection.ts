import { getRedis } from '@acme/infra';

export function createConnection() {
  return getRedis();
}

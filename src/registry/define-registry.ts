import type { RegistryInput } from './types.ts';

/**
 * Types a registry where it is written; returns it unchanged. It is checked when a tool reads it.
 *
 * @example
 * export default defineRegistry({
 *   sources: {
 *     redis: { module: 'src/infra/redis-manager.ts', exports: { instance: 'redisManager' } },
 *   },
 * });
 */
export function defineRegistry(input: RegistryInput): RegistryInput {
  return input;
}

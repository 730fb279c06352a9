import { defineRegistry } from 'eslint-plugin-ssot';

export default defineRegistry({
  rules: 'strict',
  sources: {
    redis: {
      module: 'src/infra/redis-manager.ts',
      exports: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
      prefer: 'instance',
      constructors: [
        'ioredis',
        'redis#createClient',
        'RedisManager',
        '*RedisManager',
        'RedisCacheManager',
      ],
      classes: ['RedisManager', '*RedisManager'],
      deprecated: {
        'src/db/redis-manager.ts': '*',
        // Deleted in 2.3.0.
        'src/core/redis-manager.ts': '*',
        'src/auth/redis-manager.ts#AuthRedisManager': '#redisManager',
        'src/auth/redis-manager.ts#authRedisManager': '#redisManager',
        'src/cache/redis-cache-manager.ts#RedisCacheManager': '#redisManager',
        'src/cache/redis-cache-manager.ts#cacheManager': '#redisManager',
      },
      allow: ['scripts/**', 'tests/infra/redis-manager.test.ts'],
      keys: {
        scope: 'user:{userId}:',
        methods: ['get', 'set', 'del', 'incr', 'expire', 'increment', 'append', 'range'],
        builders: ['userKey'],
      },
      ready: 'initialize',
    },
    websocket: {
      module: 'src/websocket/manager.ts',
      exports: { factory: 'getWebSocketManager', class: 'WebSocketManager' },
      classes: ['WebSocketManager', '*WebSocketManager'],
      perUser: { context: 'userContext' },
      deprecated: {
        'src/websocket/websocket-manager-factory.ts#createWebSocketManager': '#getWebSocketManager',
        'src/websocket/websocket-manager-factory.ts#WebSocketManagerFactory':
          '#getWebSocketManager',
      },
      forbidden: [{ in: 'src/websocket/**', name: '*factory*', allow: ['user-execution-context'] }],
      events: [
        'agent_started',
        'agent_thinking',
        'tool_executing',
        'tool_completed',
        'agent_completed',
      ],
    },
  },
  zones: [
    { name: 'WebSocket core', priority: 1, files: ['src/websocket/**'] },
    {
      name: 'Agent execution',
      priority: 2,
      files: ['src/agents/**', 'src/services/state-persistence.ts'],
    },
    { name: 'Service start-up', priority: 3, files: ['src/main.ts', 'src/startup/**'] },
    { name: 'Test infrastructure', priority: 4, files: ['tests/**'] },
  ],
  tests: ['tests/**'],
});

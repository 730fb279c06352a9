import { describe, expect, it } from 'vitest';
import { explainInference } from '../../../../src/hosts/cli/inference/explain.ts';
import { inferRegistry } from '../../../../src/hosts/cli/inference/infer-registry.ts';
import type { Inference } from '../../../../src/hosts/cli/inference/infer-registry.ts';
import { folderOf, type Files } from '../../../rules/fixture-project.ts';
import { projectFor } from '../opened.ts';

function inferred(files: Files): Inference {
  const root = folderOf({
    files: { 'ssot.config.json': null, ...files },
    registry: { sources: {} },
  });
  return inferRegistry(root, projectFor);
}

/** The owners as the inferred registry has them. */
const ownersIn = ({ registry }: Inference): unknown =>
  Object.fromEntries(
    registry.sources.map(({ name, modules }) => [
      name,
      modules.map((module) => ({
        ...(module.kind === 'file' && { file: module.file }),
        ...module.exports,
      })),
    ]),
  );

const MANAGER = `import Redis from 'ioredis';
export class RedisManager { client = new Redis(); }
export const redisManager = new RedisManager();
export async function getRedisManager() { return redisManager; }
`;

describe('inferRegistry', () => {
  it('takes the module that most others rely on, with what it exports', () => {
    const inference = inferred({
      'src/infra/redis.ts': MANAGER,
      'src/other/cache.ts': "import Redis from 'ioredis';\nexport const cache = new Redis();\n",
      'src/a.ts': "import { redisManager } from './infra/redis';\nredisManager.client;\n",
      'src/b.ts': "import { getRedisManager } from './infra/redis';\ngetRedisManager();\n",
      'src/c.ts': "import { cache } from './other/cache';\ncache.get('a');\n",
    });
    expect(ownersIn(inference)).toEqual({
      redis: [
        {
          file: 'src/infra/redis.ts',
          instance: 'redisManager',
          factory: 'getRedisManager',
          class: 'RedisManager',
        },
      ],
    });
    expect(explainInference(inference).split('\n').slice(1)).toEqual([
      '  redis: owned by src/infra/redis.ts (exports instance redisManager, exports factory getRedisManager, exports class RedisManager, 2 creations, imported by 2 files)',
      '    besides: src/other/cache.ts (exports instance cache, 1 creation, imported by 1 file)',
    ]);
  });

  it('counts who comes through a barrel, and neither tests nor the barrel', () => {
    const { concepts } = inferred({
      'src/infra/redis.ts': MANAGER,
      'src/infra/index.ts': "export { redisManager } from './redis';\n",
      'src/a.ts': "import { redisManager } from './infra';\nredisManager.client;\n",
      'src/b.ts': "import { redisManager as shared } from '@/infra';\nshared.client;\n",
      'src/b.test.ts': "import { redisManager } from './infra';\nredisManager.client;\n",
    });
    expect(concepts[0]?.owners[0]?.importers).toBe(2);
  });

  it('takes an instance that an earlier load has kept, or else a function makes', () => {
    const inference = inferred({
      'src/db/client.ts': `import { PrismaClient } from '@prisma/client';
const make = () => new PrismaClient();
const kept = globalThis as unknown as { prisma?: ReturnType<typeof make> };
export const prisma = kept.prisma ?? make();
if (process.env.NODE_ENV !== 'production') kept.prisma = prisma;
`,
      'src/seed.ts':
        "import { PrismaClient } from '@prisma/client';\nexport const seeded = new PrismaClient();\n",
      'src/users.ts': "import { prisma } from './db/client';\nprisma.user.findMany();\n",
    });
    expect(ownersIn(inference)).toEqual({
      database: [{ file: 'src/db/client.ts', instance: 'prisma' }],
    });
  });

  it('takes no variable for an instance that holds another thing of the client', () => {
    const inference = inferred({
      'src/db/client.ts': `import { PrismaClient } from '@prisma/client';
const make = () => new PrismaClient();
export const users = make().user;
export const makers = { make };
`,
    });
    expect(ownersIn(inference)).toEqual({});
  });

  it('prefers the stronger export where as many rely on both', () => {
    const inference = inferred({
      'src/a-class.ts': 'export class RedisManager {}\n',
      'src/b-instance.ts': "import Redis from 'ioredis';\nexport const redis = new Redis();\n",
    });
    expect(ownersIn(inference)).toEqual({
      redis: [{ file: 'src/b-instance.ts', instance: 'redis' }],
    });
  });

  it('takes a factory by what it returns, not by what it happens to create', () => {
    const inference = inferred({
      'src/ws.ts': `export class WebSocketManager {}
export function handle(): string { const local = new WebSocketManager(); return String(local); }
export function managerFor(user: string): WebSocketManager { return new WebSocketManager(); }
`,
    });
    expect(ownersIn(inference)).toEqual({
      websocket: [{ file: 'src/ws.ts', factory: 'managerFor', class: 'WebSocketManager' }],
    });
  });

  it('takes a class that is a client itself, of which a container makes the instance', () => {
    const inference = inferred({
      'src/prisma.service.ts': `import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class PrismaService extends PrismaClient {}
`,
      'src/users.service.ts': `import { PrismaService } from './prisma.service';
export class UsersService { constructor(private readonly prisma: PrismaService) {} }
`,
      'src/report.ts': `import { PrismaClient } from '@prisma/client';
export const client = new PrismaClient();
`,
      // Called like a client, and none.
      'src/client.ts': 'class PrismaClient {}\nexport class Local extends PrismaClient {}\n',
    });
    expect(ownersIn(inference)).toEqual({
      database: [{ file: 'src/prisma.service.ts', class: 'PrismaService' }],
    });
    expect(explainInference(inference).split('\n').slice(2)).toEqual([
      '    besides: src/report.ts (exports instance client, 1 creation, imported by 0 files)',
    ]);
  });

  it('does not judge a concept that nobody hands out, and says so', () => {
    const inference = inferred({
      'src/a.ts': "import Redis from 'ioredis';\nconst local = new Redis();\nlocal.get('a');\n",
    });
    expect(inference.registry.sources).toEqual([]);
    expect(explainInference(inference)).toMatch(
      /None could be inferred: .*\n {2}redis: no owner found, so it is not judged\n {4}besides: src\/a\.ts \(1 creation\)$/,
    );
  });

  it('finds nothing where there is nothing', () => {
    const inference = inferred({ 'src/a.ts': 'export const a = 1;\n' });
    expect(inference).toMatchObject({ registry: { sources: [] }, concepts: [] });
  });
});

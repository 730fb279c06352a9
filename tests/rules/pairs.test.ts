import { describe, expect, it } from 'vitest';
import { findingsOf, withDefaults } from '../../src/hosts/verdict/findings.ts';
import { languages } from '../../src/hosts/verdict/front-ends.ts';
import { openProject } from '../../src/project/session.ts';
import { WorkingTree } from '../../src/project/working-tree.ts';
import { loadRegistry } from '../../src/registry/load/load-registry.ts';
import type { RegistryInput } from '../../src/registry/types.ts';
import { rules } from '../../src/rules/index.ts';
import { folderOf, type FixtureProject } from './fixture-project.ts';
import { managerProject } from './redis-project.ts';
import { socketProject } from './websocket-project.ts';

/** The rules and sources of the findings of all rules together, for one new file of a project. */
function told({ files, registry }: FixtureProject, code: string): readonly string[] {
  const folder = folderOf({ files, registry });
  const result = loadRegistry(`${folder}/ssot.config.json`);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const session = openProject({
    store: new WorkingTree(folder),
    registry: result.registry,
    languages,
    frozen: true,
  });
  const project = session.withText('src/feature.ts', code);
  return findingsOf(project, 'src/feature.ts', rules.map(withDefaults)).map(
    ({ rule, source }) => `${rule} (${source})`,
  );
}

/** The same project with its sources under names that no headline rule has. */
function renamed({ files, registry }: FixtureProject): FixtureProject {
  const sources: RegistryInput['sources'] = Object.fromEntries(
    Object.entries(registry.sources).map(([name, source]) => [
      `my-${name}`,
      {
        constructors: ['ioredis', '*RedisManager', '*WebSocketManager'],
        classes: name === 'redis' ? ['*RedisManager'] : ['*WebSocketManager'],
        ...source,
      },
    ]),
  );
  return { files, registry: { ...registry, sources } };
}

describe('headline and general rule together', () => {
  it.each([
    ['redis', managerProject, 'no-direct-redis-instantiation (redis)'],
    ['another name', renamed(managerProject), 'no-direct-instantiation (my-redis)'],
  ])('report a creation once: %s', (_, project, expected) => {
    const code = `import { RedisManager } from './infra/redis-manager';\nexport const a = new RedisManager();\n`;
    expect(told(project, code)).toEqual([expected]);
  });

  it.each([
    ['websocket', socketProject, 'no-deprecated-factory-import (websocket)'],
    ['another name', renamed(socketProject), 'no-deprecated-import (my-websocket)'],
  ])('report an import once: %s', (_, project, expected) => {
    const code = `export { createWebSocketManager } from './websocket/websocket-manager-factory';\n`;
    expect(told(project, code)).toEqual([expected]);
  });

  it.each([
    ['websocket', socketProject, 'single-websocket-manager-class (websocket)'],
    ['another name', renamed(socketProject), 'single-class (my-websocket)'],
  ])('report a class once: %s', (_, project, expected) => {
    expect(told(project, `export class ChatWebSocketManager {}\n`)).toEqual([expected]);
  });

  it('report a manager that extends the client once, as a class', () => {
    const code = `import Redis from 'ioredis';\nexport class AuthRedisManager extends Redis {}\n`;
    expect(told(managerProject, code)).toEqual(['single-class (redis)']);
  });

  it('report a class of another name that extends the client once, as an instantiation', () => {
    const code = `import Redis from 'ioredis';\nexport class Store extends Redis {}\n`;
    expect(told(managerProject, code)).toEqual(['no-direct-redis-instantiation (redis)']);
  });

  it('say nothing of a file that keeps to the registry', () => {
    const code = `import { redisManager } from './infra/redis-manager';\nexport const get = (key: string) => redisManager.get(key);\n`;
    expect(told(managerProject, code)).toEqual([]);
  });
});

import { noForbiddenModule } from '../../src/rules/no-forbidden-module.ts';
import type { FixtureProject } from './fixture-project.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

/** A core that allows one factory by name, a second rule for services, and a source of another name. */
const project: FixtureProject = {
  registry: {
    exclude: ['src/websocket/generated/**'],
    sources: {
      websocket: {
        module: 'src/websocket/manager.ts',
        exports: { factory: 'getWebSocketManager' },
        allow: ['src/websocket/scripts/**'],
        forbidden: [
          { in: 'src/websocket/**', name: '*factory*', allow: ['user-execution-context*'] },
          { in: ['src/services/*', 'src/jobs/**'], name: ['socket-*', '*-socket', 'ws'] },
        ],
      },
      pool: {
        module: ['src/db/pool-factory.ts', 'backend/db/pool.py'],
        exports: { factory: 'getPool' },
        forbidden: [{ in: 'src/db/**', name: '*pool*', allow: ['pool-types'] }],
      },
      tasks: {
        module: 'backend/tasks/queue.py',
        exports: { instance: 'queue' },
        forbidden: [{ in: 'src/tasks/**', name: 'queue*' }],
      },
      log: {
        module: ['@acme/log', 'backend/log.py'],
        exports: { instance: 'log' },
        forbidden: [
          { in: ['src/log/**', 'src/logging/**'], name: 'logger', allow: ['console', 'file'] },
        ],
      },
    },
  },
  files: {
    'src/websocket/manager.ts': `export { getWebSocketManager } from './make-factory';\n`,
    'src/websocket/make-factory.ts': `export function getWebSocketManager(): object {\n  return {};\n}\n`,
    'src/db/pool-factory.ts': 'export function getPool(): object {\n  return {};\n}\n',
    'src/websocket/scripts/dump.ts': 'export {};\n',
    'src/websocket/generated/schema.ts': 'export {};\n',
    'src/services/mail.ts': 'export {};\n',
    'src/jobs/nightly.ts': 'export {};\n',
    'backend/db/pool.py': 'def getPool():\n    return object()\n',
    'backend/tasks/queue.py': 'queue = object()\n',
    'backend/log.py': 'log = object()\n',
    'src/tasks/run.ts': 'export {};\n',
    'src/log/console.ts': 'export {};\n',
    'src/logging/console.ts': 'export {};\n',
  },
};

const CODE = 'export const one = 1;\n';

function valid(name: string, file: string, code = CODE): ValidCase {
  return { name, file, code };
}

function invalid(name: string, file: string, code = CODE, pattern?: string): InvalidCase {
  return {
    ...valid(name, file, code),
    errors: [
      {
        messageId: 'forbidden',
        at: '',
        ...(pattern === undefined
          ? {}
          : {
              data: {
                file,
                pattern,
                source: 'websocket',
                folder: '`src/websocket/**`',
                modules: '`src/websocket/manager.ts`',
                allowed: '; allowed names are `user-execution-context*`',
              },
            }),
      },
    ],
    output: null,
  };
}

/** What the message names, in a repository of two languages. */
function told(name: string, data: Readonly<Record<string, string>>): InvalidCase {
  return {
    ...valid(name, data['file'] ?? ''),
    errors: [{ messageId: 'forbidden', at: '', data }],
    output: null,
  };
}

ruleCases(noForbiddenModule, project, {
  valid: [
    valid('another name in the folder', 'src/websocket/heartbeat.ts'),
    valid('a page of a router with brackets', 'src/websocket/[room]/page.tsx'),
    valid('a declaration file of another name', 'src/websocket/socket.d.ts'),
    valid('a name that holds a part of the pattern', 'src/websocket/fact-check.ts'),
    valid('a story beside a component', 'src/websocket/status.stories.tsx'),
    valid('a service of another name', 'src/services/mail-queue.ts'),
    valid('the canonical module', 'src/websocket/manager.ts'),
    valid('the canonical module, though its name fits', 'src/db/pool-factory.ts'),
    valid('a forbidden name elsewhere', 'src/agents/agent-factory.ts'),
    valid('a folder that begins alike', 'src/websocket-client/socket-factory.ts'),
    valid('an allowed name', 'src/websocket/user-execution-context.ts'),
    valid('an allowed name that fits both', 'src/websocket/user-execution-context-factory.ts'),
    valid('an allowed name in upper case', 'src/websocket/User-Execution-Context-Factory.ts'),
    valid('an allowed name with a second ending', 'src/db/pool-types.test.ts'),
    valid('a file that `allow` names', 'src/websocket/scripts/factory.ts'),
    valid('a file that the registry excludes', 'src/websocket/generated/factory.ts'),
    valid('a folder of that name', 'src/websocket/factory/create.ts'),
    valid('an import of a forbidden module', 'src/main.ts', `import './websocket/make-factory';\n`),
    valid(
      'a class and a function of that name',
      'src/websocket/manage.ts',
      'export class SocketFactory {}\nexport function socketFactory() {}\n',
    ),
    valid('a text of that name', 'src/websocket/names.ts', `export const name = 'factory';\n`),
    valid('below a folder whose glob ends there', 'src/services/http/socket-server.ts'),
    valid('a part of a pattern without star', 'src/jobs/ws-server.ts'),
    valid('a pattern with a star before, not behind', 'src/jobs/web-sockets.ts'),
    valid('a pattern with a star behind, not before', 'src/jobs/web-socket-server.ts'),
    valid('an ending that fits', 'src/jobs/nightly.ws.ts'),
    valid('nothing in it', 'src/websocket/empty.ts', ''),
    valid('JavaScript', 'src/websocket/heartbeat.js'),
    valid('CommonJS', 'src/websocket/heartbeat.cjs', 'module.exports = { one: 1 };\n'),
  ],
  invalid: [
    invalid('a forbidden name', 'src/websocket/factory.ts', CODE, '*factory*'),
    invalid('its beginning', 'src/websocket/factory-of-sockets.ts', CODE, '*factory*'),
    invalid('its end', 'src/websocket/websocket-manager-factory.ts', CODE, '*factory*'),
    invalid('its middle, deeper', 'src/websocket/a/b/my-factory-2.ts', CODE, '*factory*'),
    invalid('upper and lower case', 'src/websocket/WebSocketFactory.ts', CODE, '*factory*'),
    invalid('a file without any name of the registry', 'src/websocket/a-factory.ts', 'export {};'),
    invalid('an empty file', 'src/websocket/b-factory.ts', ''),
    invalid('a file of comments', 'src/websocket/c-factory.ts', '// to do\n'),
    invalid('a hash-bang', 'src/websocket/d-factory.ts', '#!/usr/bin/env node\nexport {};\n'),
    invalid('one that only re-exports', 'src/websocket/e-factory.ts', `export * from './manager';`),
    invalid('the file that the canonical module hands on', 'src/websocket/make-factory.ts'),
    invalid('a test beside it', 'src/websocket/factory.test.ts'),
    invalid('a declaration file', 'src/websocket/factory.d.ts', 'export declare const one: 1;\n'),
    invalid('JavaScript', 'src/websocket/factory.js'),
    invalid('CommonJS', 'src/websocket/factory.cjs', 'module.exports = {};\n'),
    invalid('an ES module by ending', 'src/websocket/factory.mjs'),
    invalid('JSX', 'src/websocket/factory.tsx', 'export const one = <p />;\n'),
    invalid('the first of several patterns', 'src/services/socket-server.ts'),
    invalid('the second of several patterns', 'src/services/web-socket.ts'),
    invalid('a pattern without star', 'src/jobs/nightly/ws.ts'),
    invalid('a pattern without star, with a second ending', 'src/jobs/ws.worker.ts'),
    told('the canonical module of its language', {
      file: 'src/db/my-pool.ts',
      pattern: '*pool*',
      source: 'pool',
      folder: '`src/db/**`',
      modules: '`src/db/pool-factory.ts`',
      allowed: '; allowed names are `pool-types`',
    }),
    told('that of the other language, where its own has none', {
      file: 'src/tasks/queues.ts',
      pattern: 'queue*',
      source: 'tasks',
      folder: '`src/tasks/**`',
      modules: '`backend/tasks/queue.py`',
      allowed: '',
    }),
    told('a package, several folders and several allowed names', {
      file: 'src/log/logger.ts',
      pattern: 'logger',
      source: 'log',
      folder: '`src/log/**`, `src/logging/**`',
      modules: '`@acme/log`',
      allowed: '; allowed names are `console`, `file`',
    }),
  ],
});

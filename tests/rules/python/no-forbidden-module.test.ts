import { noForbiddenModule } from '../../../src/rules/no-forbidden-module.ts';
import type { PythonProject } from './python-project.ts';
import { pythonCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

/** A core that allows one factory by name, a second entry for services, and a source of another name. */
const project: PythonProject = {
  registry: {
    exclude: ['app/websocket/generated/**'],
    sources: {
      websocket: {
        module: 'app/websocket/manager.py',
        exports: { factory: 'get_websocket_manager' },
        allow: ['app/websocket/scripts/**'],
        forbidden: [
          { in: 'app/websocket/**', name: '*factory*', allow: ['user_execution_context*'] },
          { in: ['app/services/*', 'app/jobs/**'], name: ['socket_*', '*_socket', 'ws'] },
        ],
      },
      pool: {
        module: 'app/db/pool_factory.py',
        exports: { factory: 'get_pool' },
        forbidden: [{ in: 'app/db/**', name: '*pool*', allow: ['pool_types'] }],
      },
    },
  },
  files: {
    'app/__init__.py': '',
    'app/websocket/__init__.py': '',
    'app/websocket/manager.py': 'def get_websocket_manager():\n    return None\n',
    'app/websocket/scripts/dump.py': '',
    'app/websocket/generated/schema.py': '',
    'app/services/mail.py': '',
    'app/jobs/nightly.py': '',
    'app/db/pool_factory.py': 'def get_pool():\n    return None\n',
  },
};

const CODE = 'value = 1\n';

const valid = (name: string, file: string, code = CODE): ValidCase => ({ name, file, code });

const invalid = (name: string, file: string, pattern: string, code = CODE): InvalidCase => ({
  ...valid(name, file, code),
  errors: [{ messageId: 'forbidden', at: '', data: { file, pattern }, remedy: 'none' }],
});

pythonCases(noForbiddenModule, project, {
  valid: [
    valid('another name in the folder', 'app/websocket/heartbeat.py'),
    valid('the canonical module', 'app/websocket/manager.py'),
    valid('the canonical module, though its name fits', 'app/db/pool_factory.py'),
    valid('a forbidden name elsewhere', 'app/agents/agent_factory.py'),
    valid('a folder that begins alike', 'app/websocket_client/socket_factory.py'),
    valid('the root', 'factory.py'),
    valid('an allowed name', 'app/websocket/user_execution_context.py'),
    valid('an allowed name that fits both', 'app/websocket/user_execution_context_factory.py'),
    valid('an allowed name in upper case', 'app/websocket/USER_EXECUTION_CONTEXT_FACTORY.py'),
    valid('an allowed name in a folder below', 'app/websocket/a/user_execution_context_factory.py'),
    valid('a file that `allow` names', 'app/websocket/scripts/factory.py'),
    valid('a file that `exclude` names', 'app/websocket/generated/factory.py'),
    valid('a folder of a forbidden name', 'app/websocket/factory/manager.py'),
    valid('a package of a forbidden name', 'app/websocket/factory/__init__.py'),
    valid('the package itself', 'app/websocket/__init__.py'),
    valid('a name with letters between', 'app/websocket/fact_ory.py'),
    valid('a name that is cut short', 'app/websocket/factor.py'),
    valid('a stub of another name', 'app/websocket/manager.pyi'),
    valid('a service of another name', 'app/services/sockets.py'),
    valid('a service with the word inside', 'app/services/my_socket_list.py'),
    valid('a service below the folder', 'app/services/mail/socket_list.py'),
    valid('a longer name', 'app/services/wss.py'),
    valid('a job of another name', 'app/jobs/daily.py'),
    valid('a job that begins alike', 'app/jobs/socketed.py'),
    valid('an allowed name of another source', 'app/db/pool_types.py'),
    valid('another name in the folder of another source', 'app/db/session.py'),
    valid('a class of a forbidden name', 'app/websocket/a.py', 'class SocketFactory: pass\n'),
    valid('a function of a forbidden name', 'app/websocket/a.py', 'def factory(): pass\n'),
    valid('an import of a forbidden name', 'app/websocket/a.py', 'import vendor.factory\n'),
    valid('a string of a forbidden name', 'app/websocket/a.py', 'name = "factory.py"\n'),
    valid('a comment of a forbidden name', 'app/websocket/a.py', '# see factory.py\n'),
    valid('a test elsewhere', 'tests/websocket/test_factory.py'),
    valid('a module beside the folder', 'app/websocket_factory.py'),
  ],
  invalid: [
    invalid('the name alone', 'app/websocket/factory.py', '*factory*'),
    invalid('the name with a prefix', 'app/websocket/websocket_manager_factory.py', '*factory*'),
    invalid('the name with a suffix', 'app/websocket/factory_manager.py', '*factory*'),
    invalid('the name inside', 'app/websocket/my_factory_two.py', '*factory*'),
    invalid('the name in upper case', 'app/websocket/FACTORY.py', '*factory*'),
    invalid('the name in a folder below', 'app/websocket/core/factory.py', '*factory*'),
    invalid('the name in folders below', 'app/websocket/a/b/c/socket_factory.py', '*factory*'),
    invalid('a private module', 'app/websocket/_factory.py', '*factory*'),
    invalid('a stub', 'app/websocket/factory.pyi', '*factory*'),
    invalid('a test in the folder', 'app/websocket/test_factory.py', '*factory*'),
    invalid('an empty file', 'app/websocket/factory.py', '*factory*', ''),
    invalid('a file of comments', 'app/websocket/factory.py', '*factory*', '# nothing\n'),
    invalid('a docstring alone', 'app/websocket/factory.py', '*factory*', '"""Nothing."""\n'),
    invalid('Windows line ends', 'app/websocket/factory.py', '*factory*', 'a = 1\r\nb = 2\r\n'),
    invalid('a form feed first', 'app/websocket/factory.py', '*factory*', '\fa = 1\n'),
    invalid(
      'a re-export of the canonical module',
      'app/websocket/factory.py',
      '*factory*',
      'from .manager import get_websocket_manager\n',
    ),
    invalid(
      'a module that only raises',
      'app/websocket/factory.py',
      '*factory*',
      'raise ImportError("gone")\n',
    ),
    invalid('two patterns, the first', 'app/services/socket_list.py', 'socket_*'),
    invalid('two patterns, the second', 'app/services/my_socket.py', '*_socket'),
    invalid('a whole name', 'app/services/ws.py', 'ws'),
    invalid('a whole name in upper case', 'app/services/WS.py', 'ws'),
    invalid('the second folder', 'app/jobs/socket_job.py', 'socket_*'),
    invalid('below the second folder', 'app/jobs/nightly/ws.py', 'ws'),
    invalid('a name that fits two patterns', 'app/services/socket_socket.py', 'socket_*'),
    invalid('another source', 'app/db/pool.py', '*pool*'),
    invalid('another source, below', 'app/db/a/redis_pool.py', '*pool*'),
    invalid('another source, not the allowed name', 'app/db/pool_types_two.py', '*pool*'),
    invalid('another source, inside', 'app/db/spooler.py', '*pool*'),
  ],
});

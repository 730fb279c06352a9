import { requireScopedKey } from '../../src/rules/require-scoped-key.ts';
import { keysProject } from './keys-project.ts';
import { ruleCases } from './rule-cases.ts';

const IMPORT = `import { redisManager } from './infra/redis-manager';\n`;

/** A declared builder is taken at its word: what it gives may begin in another way. */
const HASHED = `export const userKey = (id: string): string => \`u:\${id}\`;\nexport const otherKey = (id: string): string => \`o:\${id}\`;\nexport const CART = userKey('all');\nexport const handedOn = (id: string): string => userKey(id);\nexport const cartKey = (id: string): string => \`\${userKey(id)}:cart\`;\nexport const OTHER = otherKey('all');\nexport class Keys {\n  static userKey(id: string): string {\n    return \`u:\${id}\`;\n  }\n}\n`;

const built = (name: string, key: string, names = 'userKey') => ({
  name,
  code: `${IMPORT}import { ${names} } from './infra/hashed';\nexport const load = (id: string) => redisManager.get(${key});\n`,
  files: { 'src/infra/hashed.ts': HASHED },
});

const unscoped = (at: string) => [{ messageId: 'unscoped', at, nth: 0, suggestions: [] }];

ruleCases(requireScopedKey, keysProject, {
  valid: [
    built('what a builder gives', 'userKey(id)'),
    built('what a builder gives, under another name', 'key(id)', 'userKey as key'),
    built('what a builder of a class gives', 'Keys.userKey(id)', 'Keys'),
    built('what a builder gives as the beginning', '`${userKey(id)}:cart`'),
    built('a constant with what a builder gave', 'CART', 'CART'),
    built('what a builder gives, or something that is not known', '(id ? userKey(id) : id)'),
    {
      ...built('a constant that begins with what a builder gives', ''),
      code: `${IMPORT}import { userKey } from './infra/hashed';\nexport function load(id: string) {\n  const key = \`\${userKey(id)}:cart\`;\n  return redisManager.get(key);\n}\n`,
    },
    built('what a function gives that begins with what a builder gives', 'cartKey(id)', 'cartKey'),
    built('what a function hands on from a builder', 'handedOn(id)', 'handedOn'),
    ...[
      ['what it gives', 'userKey(id)'],
      ['the beginning', '`${userKey(id)}:cart`'],
      ['a constant', 'KEY'],
    ].map(([name = '', key = '']) => ({
      ...built(`a builder that is exported under its name: ${name}`, ''),
      code: `${IMPORT}import { userKey } from './infra/renamed';\nconst KEY = userKey('all');\nexport const load = (id: string) => redisManager.get(${key});\n`,
      files: {
        'src/infra/renamed.ts': `const hashed = (id: string): string => \`u:\${id}\`;\nexport { hashed as userKey };\n`,
      },
    })),
    {
      ...built('a builder through its module', 'hashed.userKey(id)'),
      code: `${IMPORT}import * as hashed from './infra/hashed';\nexport const load = (id: string) => redisManager.get(hashed.userKey(id));\n`,
    },
    {
      ...built('what one of several builders gives', 'userKey(id)'),
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: { instance: 'redisManager' },
            keys: {
              scope: 'user:{userId}:',
              methods: ['get'],
              builders: ['teamKey', 'userKey', 'jobKey'],
            },
          },
        },
      },
    },
    {
      name: 'a builder of the file itself',
      code: `${IMPORT}const userKey = (id: string) => \`u:\${id}\`;\nexport const load = (id: string) => redisManager.get(userKey(id));\n`,
    },
    {
      name: 'a builder that is a global',
      code: `${IMPORT}export function load(id: string) {\n  const key = userKey(id);\n  return redisManager.get(\`\${key}\`);\n}\n`,
    },
  ],
  invalid: [
    {
      ...built('what another function gives', 'otherKey(id)', 'otherKey'),
      errors: unscoped('otherKey(id)'),
      output: null,
    },
    {
      ...built('a constant with what another function gave', 'OTHER', 'OTHER'),
      errors: [{ messageId: 'unscoped', at: 'OTHER', nth: 1, suggestions: [] }],
      output: null,
    },
    {
      ...built('what another function gives, beside several builders', 'otherKey(id)', 'otherKey'),
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: { instance: 'redisManager' },
            keys: { scope: 'user:{userId}:', methods: ['get'], builders: ['teamKey', 'userKey'] },
          },
        },
      },
      errors: [
        {
          ...unscoped('otherKey(id)')[0]!,
          data: {
            use: 'redisManager.get',
            key: 'o:{id}',
            scope: 'user:{userId}:',
            source: 'redis',
            module: 'src/infra/redis-manager.ts',
            builders: ': write it, or use `teamKey` or `userKey`',
          },
        },
      ],
      output: null,
    },
    {
      name: 'a constant that is called like a builder',
      code: `${IMPORT}const userKey = 'cart';\nexport const load = () => redisManager.get(userKey);\n`,
      errors: [{ messageId: 'unscoped', at: 'userKey', nth: 1, suggestions: [] }],
      output: null,
    },
    {
      name: 'what a method of another name gives',
      code: `${IMPORT}const userKey = { of: (id: string) => \`u:\${id}\` };\nconst of = (id: string) => \`o:\${id}\`;\nexport const load = (id: string) => [userKey, redisManager.get(of(id))];\n`,
      errors: unscoped('of(id)'),
      output: null,
    },
  ],
});

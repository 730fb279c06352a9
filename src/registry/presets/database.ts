import { exportsOf } from './preset.ts';
import type { Preset } from './preset.ts';

const pg = exportsOf('pg', 'Pool', 'Client', 'native.Pool', 'native.Client');
const pgPool = exportsOf('pg-pool', 'default');
const postgresJs = exportsOf('postgres', 'default');

const psycopg = [
  ...exportsOf('psycopg', 'connect', 'Connection.connect', 'AsyncConnection.connect'),
  ...exportsOf(
    'psycopg_pool',
    'ConnectionPool',
    'AsyncConnectionPool',
    'NullConnectionPool',
    'AsyncNullConnectionPool',
  ),
  ...exportsOf('psycopg2', 'connect'),
  ...exportsOf('psycopg2.pool', 'SimpleConnectionPool', 'ThreadedConnectionPool'),
];
const asyncpg = exportsOf('asyncpg', 'connect', 'create_pool');

const mysqlDrivers = [
  ...['mysql', 'mysql2', 'mysql2/promise'].flatMap((specifier) =>
    exportsOf(specifier, 'createConnection', 'createPool', 'createPoolCluster'),
  ),
  ...exportsOf(
    'mysql2',
    'connect',
    'createConnectionPromise',
    'createPoolPromise',
    'createPoolClusterPromise',
  ),
];
const mysqlPython = [
  ...exportsOf('pymysql', 'connect'),
  ...exportsOf('aiomysql', 'connect', 'create_pool'),
];

const prismaClient = [
  ...['@prisma/client', '@prisma/client/edge'].flatMap((specifier) =>
    exportsOf(specifier, 'PrismaClient'),
  ),
  // Generated into a folder of the project's choice, as of version 7 always: known by its name alone.
  'PrismaClient',
];
const knexInstance = exportsOf('knex', 'default', 'knex');

const sqlalchemyEngine = [
  ...exportsOf('sqlalchemy', 'create_engine', 'engine_from_config'),
  ...exportsOf('sqlalchemy.engine', 'create_engine', 'engine_from_config'),
  ...exportsOf('sqlalchemy.ext.asyncio', 'create_async_engine', 'async_engine_from_config'),
  // Handed on for its users, who import nothing from SQLAlchemy itself.
  'sqlmodel#create_engine',
];

/** Any SQL database, through whatever driver. */
export const database: Preset = {
  name: 'database',
  aliases: ['db', 'sql'],
  guards: 'SQL connections and pools, Prisma clients, Knex instances and SQLAlchemy engines',
  constructors: {
    ecmascript: [
      ...pg,
      ...pgPool,
      ...postgresJs,
      ...mysqlDrivers,
      ...prismaClient,
      ...knexInstance,
    ],
    python: [...psycopg, ...asyncpg, ...mysqlPython, ...sqlalchemyEngine],
  },
  classes: ['*DatabaseManager'],
};

// For a repository with more than one: each has a source of its own.

export const postgres: Preset = {
  name: 'postgres',
  aliases: ['postgresql', 'pg'],
  guards: 'PostgreSQL connections and pools',
  constructors: {
    ecmascript: [...pg, ...pgPool, ...postgresJs],
    python: [...psycopg, ...asyncpg],
  },
  classes: ['*PostgresManager'],
};

export const mysql: Preset = {
  name: 'mysql',
  aliases: ['mysql2'],
  guards: 'MySQL connections and pools',
  constructors: { ecmascript: mysqlDrivers, python: mysqlPython },
  classes: ['*MySQLManager', '*MysqlManager'],
};

export const prisma: Preset = {
  name: 'prisma',
  guards: 'Prisma clients',
  constructors: { ecmascript: prismaClient },
  classes: ['*PrismaManager'],
};

export const knex: Preset = {
  name: 'knex',
  guards: 'Knex instances',
  constructors: { ecmascript: knexInstance },
  classes: ['*KnexManager'],
};

export const sqlalchemy: Preset = {
  name: 'sqlalchemy',
  guards: 'SQLAlchemy engines',
  constructors: { python: sqlalchemyEngine },
  classes: [],
};

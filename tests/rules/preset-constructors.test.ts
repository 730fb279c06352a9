import type { RegistryInput } from '../../src/registry/types.ts';
import { noDirectInstantiation } from '../../src/rules/no-direct-instantiation.ts';
import type { FixtureProject } from './fixture-project.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

/** What the documentation of a library shows its users to write, and what is no client of it. */
interface Library {
  readonly library: string;
  /** The name of a source that brings the preset. */
  readonly source: string;
  /** Code that makes a client, with what of it is reported. */
  readonly makes: readonly (readonly [code: string, at: string])[];
  readonly makesNone: readonly (readonly [name: string, code: string])[];
}

const LIBRARIES: readonly Library[] = [
  {
    library: 'pg',
    source: 'postgres',
    makes: [
      [`import pg from 'pg';\nconst { Pool } = pg;\nexport const pool = new Pool();`, 'new Pool()'],
      [`import { Client } from 'pg';\nexport const client = new Client({});`, 'new Client({})'],
      [`import pg from 'pg';\nexport const pool = new pg.native.Pool();`, 'new pg.native.Pool()'],
      [`const { Pool } = require('pg');\nexports.pool = new Pool();`, 'new Pool()'],
      [`import Pool from 'pg-pool';\nexport const pool = new Pool();`, 'new Pool()'],
      [
        `import postgres from 'postgres';\nexport const sql = postgres('postgres://a');`,
        `postgres('postgres://a')`,
      ],
    ],
    makesNone: [
      ['its type parsers', `import pg from 'pg';\npg.types.setTypeParser(20, Number);`],
      ['a type', `import type { Pool } from 'pg';\nexport let pool: Pool;`],
      ['a pool of anything', `import { Pool } from 'tarn';\nexport const pool = new Pool({});`],
      [
        'a client of something else',
        `import { Client } from 'discord.js';\nexport const client = new Client();`,
      ],
    ],
  },
  {
    library: 'mysql2',
    source: 'mysql',
    makes: [
      [
        `import mysql from 'mysql2/promise';\nexport const db = await mysql.createConnection({});`,
        'mysql.createConnection({})',
      ],
      [
        `import * as mysql from 'mysql2';\nexport const pool = mysql.createPool({}).promise();`,
        'mysql.createPool({})',
      ],
      [
        `import { createPoolCluster } from 'mysql2';\nexport const cluster = createPoolCluster();`,
        'createPoolCluster()',
      ],
      [
        `const mysql = require('mysql2');\nexports.db = mysql.createConnection('mysql://a');`,
        `mysql.createConnection('mysql://a')`,
      ],
    ],
    makesNone: [
      ['escaping', `import mysql from 'mysql2';\nexport const id = mysql.escapeId('users');`],
      [
        'a socket',
        `import { createConnection } from 'node:net';\nexport const socket = createConnection(1);`,
      ],
      [
        'a connection of TypeORM',
        `import { createConnection } from 'typeorm';\nexport const db = createConnection();`,
      ],
    ],
  },
  {
    library: 'mongodb',
    source: 'mongo',
    makes: [
      [
        `import { MongoClient } from 'mongodb';\nexport const client = new MongoClient('mongodb://a');`,
        `new MongoClient('mongodb://a')`,
      ],
      [
        `const { MongoClient } = require('mongodb');\nexports.client = MongoClient.connect('mongodb://a');`,
        `MongoClient.connect('mongodb://a')`,
      ],
    ],
    makesNone: [
      ['an id', `import { ObjectId } from 'mongodb';\nexport const id = new ObjectId();`],
      [
        'connecting the client that is given',
        `import type { MongoClient } from 'mongodb';\nexport const open = (client: MongoClient) => client.connect();`,
      ],
    ],
  },
  {
    library: 'mongoose',
    source: 'mongo',
    makes: [
      [
        `import mongoose from 'mongoose';\nawait mongoose.connect('mongodb://a');`,
        `mongoose.connect('mongodb://a')`,
      ],
      [
        `import { connect } from 'mongoose';\nawait connect('mongodb://a');`,
        `connect('mongodb://a')`,
      ],
      [
        `const mongoose = require('mongoose');\nexports.db = mongoose.createConnection('mongodb://a');`,
        `mongoose.createConnection('mongodb://a')`,
      ],
    ],
    makesNone: [
      [
        'a model',
        `import mongoose, { Schema } from 'mongoose';\nexport const User = mongoose.model('User', new Schema({}));`,
      ],
      [
        'the connection that is there',
        `import mongoose from 'mongoose';\nexport const { connection } = mongoose;\nconnection.on('error', () => {});`,
      ],
      [
        'another library that connects',
        `import { connect } from 'nats';\nexport const nats = connect();`,
      ],
    ],
  },
  {
    library: 'prisma',
    source: 'prisma',
    makes: [
      [
        `import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();`,
        'new PrismaClient()',
      ],
      [
        `import Prisma from '@prisma/client';\nexport const prisma = new Prisma.PrismaClient({}).$extends({});`,
        'new Prisma.PrismaClient({})',
      ],
      [
        `import { PrismaClient } from '@prisma/client/edge';\nexport const prisma = new PrismaClient();`,
        'new PrismaClient()',
      ],
      [
        `import { PrismaClient } from '@prisma/client';\nconst holder = globalThis as unknown as { prisma?: PrismaClient };\nexport const prisma = (holder.prisma ??= new PrismaClient());`,
        'new PrismaClient()',
      ],
    ],
    makesNone: [
      [
        'raw SQL',
        `import { Prisma } from '@prisma/client';\nexport const query = Prisma.sql\`SELECT 1\`;`,
      ],
      [
        'an error of it',
        `import { Prisma } from '@prisma/client';\nexport const error = new Prisma.PrismaClientKnownRequestError('', { code: 'P2002', clientVersion: '7' });`,
      ],
      [
        'its type',
        `import type { PrismaClient } from '@prisma/client';\nexport class Users {\n  constructor(readonly prisma: PrismaClient) {}\n}`,
      ],
    ],
  },
  {
    library: 'knex',
    source: 'knex',
    makes: [
      [
        `import knex from 'knex';\nexport const db = knex({ client: 'pg' });`,
        `knex({ client: 'pg' })`,
      ],
      [
        `import { knex as setup } from 'knex';\nexport const db = setup({ client: 'pg' });`,
        `setup({ client: 'pg' })`,
      ],
      [
        `const db = require('knex')({ client: 'pg' });\nexports.db = db;`,
        `require('knex')({ client: 'pg' })`,
      ],
    ],
    makesNone: [
      [
        'a query',
        `import type { Knex } from 'knex';\nexport const up = (knex: Knex) => knex.schema.createTable('users', () => {});`,
      ],
      ['a function of that name', `export const run = (knex) => knex('users');`],
    ],
  },
  {
    library: 'kafkajs',
    source: 'kafka',
    makes: [
      [
        `import { Kafka } from 'kafkajs';\nexport const producer = new Kafka({ brokers: [] }).producer();`,
        'new Kafka({ brokers: [] })',
      ],
      [
        `const { Kafka, logLevel } = require('kafkajs');\nexports.kafka = new Kafka({ logLevel: logLevel.ERROR });`,
        'new Kafka({ logLevel: logLevel.ERROR })',
      ],
    ],
    makesNone: [
      [
        'a producer of the client that is given',
        `import { Partitioners, type Kafka } from 'kafkajs';\nexport const open = (kafka: Kafka) => kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });`,
      ],
      [
        'an error',
        `import { KafkaJSError } from 'kafkajs';\nexport const error = new KafkaJSError('gone');`,
      ],
    ],
  },
  {
    library: 'amqplib',
    source: 'rabbitmq',
    makes: [
      [
        `import amqplib from 'amqplib';\nexport const connection = await amqplib.connect('amqp://a');`,
        `amqplib.connect('amqp://a')`,
      ],
      [
        `import { connect } from 'amqplib';\nexport const connection = await connect('amqp://a');`,
        `connect('amqp://a')`,
      ],
      [
        `const amqp = require('amqplib/callback_api');\namqp.connect('amqp://a', () => {});`,
        `amqp.connect('amqp://a', () => {})`,
      ],
    ],
    makesNone: [
      [
        'a channel of the connection that is given',
        `import type { ChannelModel } from 'amqplib';\nexport const open = (connection: ChannelModel) => connection.createChannel();`,
      ],
      [
        'credentials',
        `import amqplib from 'amqplib';\nexport const login = amqplib.credentials.plain('a', 'b');`,
      ],
      [
        'another protocol',
        `import { connect } from 'mqtt';\nexport const client = connect('mqtt://a');`,
      ],
    ],
  },
  {
    library: 'bullmq',
    source: 'bullmq',
    makes: [
      [
        `import { Queue } from 'bullmq';\nexport const mails = new Queue('mails');`,
        `new Queue('mails')`,
      ],
      [
        `import { Worker } from 'bullmq';\nexport const worker = new Worker('mails', async () => {});`,
        `new Worker('mails', async () => {})`,
      ],
      [
        `import * as bull from 'bullmq';\nexport const events = new bull.QueueEvents('mails');`,
        `new bull.QueueEvents('mails')`,
      ],
      [
        `const { FlowProducer } = require('bullmq');\nexports.flow = new FlowProducer();`,
        'new FlowProducer()',
      ],
    ],
    makesNone: [
      [
        'an error that a worker throws',
        `import { UnrecoverableError } from 'bullmq';\nexport const error = new UnrecoverableError('no');`,
      ],
      [
        'a thread',
        `import { Worker } from 'node:worker_threads';\nexport const worker = new Worker('./task.js');`,
      ],
      ['a queue in memory', `class Queue {}\nexport const queue = new Queue();`],
      [
        'a job of the queue that is given',
        `import type { Queue } from 'bullmq';\nexport const send = (queue: Queue) => queue.add('mail', {});`,
      ],
    ],
  },
  {
    library: 'pino',
    source: 'logger',
    makes: [
      [`import pino from 'pino';\nexport const logger = pino();`, 'pino()'],
      [
        `import { pino } from 'pino';\nexport const logger = pino({ level: 'info' });`,
        `pino({ level: 'info' })`,
      ],
      [`const logger = require('pino')();\nexports.logger = logger;`, `require('pino')()`],
    ],
    makesNone: [
      [
        'a child of the logger that is given',
        `import type { Logger } from 'pino';\nexport const of = (logger: Logger) => logger.child({ module: 'a' });`,
      ],
      [
        'a destination',
        `import pino from 'pino';\nexport const stream = pino.destination('./a.log');`,
      ],
      ['a middleware', `import pinoHttp from 'pino-http';\nexport const middleware = pinoHttp();`],
    ],
  },
  {
    library: 'winston',
    source: 'logger',
    makes: [
      [
        `import winston from 'winston';\nexport const logger = winston.createLogger({ transports: [] });`,
        'winston.createLogger({ transports: [] })',
      ],
      [
        `const { createLogger, format } = require('winston');\nexports.logger = createLogger({ format: format.json() });`,
        'createLogger({ format: format.json() })',
      ],
      [
        `const winston = require('winston');\nexports.logger = new (winston.Logger)({ transports: [] });`,
        'new (winston.Logger)({ transports: [] })',
      ],
    ],
    makesNone: [
      [
        'a transport',
        `import winston from 'winston';\nexport const transport = new winston.transports.Console();`,
      ],
      [
        'a logger of Vite',
        `import { createLogger } from 'vite';\nexport const logger = createLogger();`,
      ],
      [
        'a logger of NestJS',
        `import { Logger } from '@nestjs/common';\nexport const logger = new Logger('App');`,
      ],
    ],
  },
  {
    library: 'axios',
    source: 'http',
    makes: [
      [
        `import axios from 'axios';\nexport const api = axios.create({ baseURL: '/api' });`,
        `axios.create({ baseURL: '/api' })`,
      ],
      [`const axios = require('axios').default;\nexports.api = axios.create();`, 'axios.create()'],
      [`import { Axios } from 'axios';\nexport const api = new Axios({});`, 'new Axios({})'],
    ],
    makesNone: [
      [
        'a request of the default instance',
        `import axios from 'axios';\nexport const users = axios.get('/users');`,
      ],
      [
        'telling an error',
        `import axios, { AxiosError } from 'axios';\nexport const is = (error: unknown) => axios.isAxiosError(error) || error instanceof AxiosError;`,
      ],
      ['a store', `import { create } from 'zustand';\nexport const useStore = create(() => ({}));`],
    ],
  },
];

// The owners hand nothing out that a fix could use: these cases are about what a client is.
const OWNER = 'src/infra/client.ts';
const registryWith = (source: string): RegistryInput => ({
  sources: { [source]: { module: OWNER, classes: [] } },
});
const project: FixtureProject = {
  registry: registryWith('database'),
  files: { [OWNER]: `export const owned = true;\n` },
};

const invalidOf = ({ library, source, makes }: Library): InvalidCase[] =>
  makes.map(([code, at], index) => ({
    name: `${library}, written in way ${String(index + 1)}`,
    code,
    registry: registryWith(source),
    errors: [{ messageId: 'directWithoutExport', at }],
    output: null,
  }));

const validOf = ({ library, source, makes, makesNone }: Library): ValidCase[] => [
  ...makesNone.map(([name, code]) => ({
    name: `${library}: ${name}`,
    code,
    registry: registryWith(source),
  })),
  ...makes.map(([code], index) => ({
    name: `${library} in the canonical module, written in way ${String(index + 1)}`,
    code,
    file: OWNER,
    registry: registryWith(source),
  })),
];

ruleCases(noDirectInstantiation, project, {
  valid: LIBRARIES.flatMap(validOf),
  invalid: LIBRARIES.flatMap(invalidOf),
});

const GENERATED = 'src/generated/prisma/client.ts';
const GENERATED_CLIENT = `import * as $Class from './internal/class';
export const PrismaClient = $Class.getPrismaClientClass();
`;
const USE = `import { PrismaClient } from './generated/prisma/client';
export const prisma = new PrismaClient();
`;
const generatedBy = (files: FixtureProject['files']) =>
  ({
    code: USE,
    registry: registryWith('prisma'),
    files,
    errors: [{ messageId: 'directWithoutExport', at: 'new PrismaClient()' }],
    output: null,
  }) as const;

// Prisma writes its client into the project, where it is part of the repository or ignored.
ruleCases(noDirectInstantiation, project, {
  valid: [
    {
      name: 'a double that tests declare',
      code: `import { PrismaClient } from '../tests/doubles/prisma';\nexport const prisma = new PrismaClient();`,
      registry: registryWith('prisma'),
      files: { 'tests/doubles/prisma.ts': 'export class PrismaClient {}\n' },
    },
  ],
  invalid: [
    {
      name: 'one of the repository, which the registry names',
      ...generatedBy({
        [GENERATED]: GENERATED_CLIENT,
        'src/generated/prisma/internal/class.ts': `import * as runtime from '@prisma/client/runtime/client';
export function getPrismaClientClass() {
  return runtime.getPrismaClient({});
}
`,
      }),
      registry: {
        sources: {
          prisma: { module: OWNER, constructors: [`${GENERATED}#PrismaClient`], classes: [] },
        },
      },
    },
    {
      name: 'one that git ignores',
      ...generatedBy({ [GENERATED]: GENERATED_CLIENT, '.gitignore': 'generated\n' }),
    },
    { name: 'one that is yet to be generated', ...generatedBy({}) },
    {
      name: 'a generated declaration',
      ...generatedBy({
        'src/generated/prisma/client.d.ts': 'export class PrismaClient {}\n',
        'src/generated/prisma/client.js': 'exports.PrismaClient = class {};\n',
      }),
    },
  ],
});

// A source that is called `database` takes all SQL libraries, one that is called `queue` both queues.
const WIDER = LIBRARIES.flatMap((library) => {
  if (['postgres', 'mysql', 'prisma', 'knex'].includes(library.source)) {
    return [{ ...library, source: 'database' }];
  }
  return ['rabbitmq', 'bullmq'].includes(library.source) ? [{ ...library, source: 'queue' }] : [];
});

ruleCases(noDirectInstantiation, project, {
  valid: [],
  invalid: WIDER.flatMap(invalidOf),
});

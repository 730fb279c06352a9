import type { RegistryInput } from '../../../src/registry/types.ts';
import { noDirectInstantiation } from '../../../src/rules/no-direct-instantiation.ts';
import type { PythonProject } from './python-project.ts';
import { pythonCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

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
    library: 'psycopg',
    source: 'postgres',
    makes: [
      [
        'import psycopg\nwith psycopg.connect("dbname=a") as connection:\n    pass\n',
        'psycopg.connect("dbname=a")',
      ],
      [
        'import psycopg\nconnection = await psycopg.AsyncConnection.connect("")\n',
        'psycopg.AsyncConnection.connect("")',
      ],
      [
        'from psycopg_pool import ConnectionPool\npool = ConnectionPool("", open=False)\n',
        'ConnectionPool("", open=False)',
      ],
      ['from psycopg_pool import AsyncConnectionPool as Pool\npool = Pool("")\n', 'Pool("")'],
      [
        'import psycopg2\nconnection = psycopg2.connect("dbname=a")\n',
        'psycopg2.connect("dbname=a")',
      ],
      [
        'from psycopg2 import pool\ndb = pool.SimpleConnectionPool(1, 10)\n',
        'pool.SimpleConnectionPool(1, 10)',
      ],
    ],
    makesNone: [
      [
        'composing SQL',
        'from psycopg import sql\nquery = sql.SQL("SELECT {}").format(sql.Identifier("a"))\n',
      ],
      ['a row factory', 'from psycopg.rows import dict_row\nfactory = dict_row\n'],
      [
        'a type',
        'from psycopg import Connection\n\n\ndef run(connection: Connection) -> None:\n    connection.execute("SELECT 1")\n',
      ],
      ['another database', 'import sqlite3\nconnection = sqlite3.connect("a.db")\n'],
    ],
  },
  {
    library: 'asyncpg',
    source: 'postgres',
    makes: [
      [
        'import asyncpg\n\n\nasync def run():\n    return await asyncpg.connect(user="a")\n',
        'asyncpg.connect(user="a")',
      ],
      [
        'import asyncpg\n\n\nasync def run():\n    async with asyncpg.create_pool() as pool:\n        return pool\n',
        'asyncpg.create_pool()',
      ],
    ],
    makesNone: [
      [
        'an error',
        'import asyncpg\ntry:\n    pass\nexcept asyncpg.UniqueViolationError:\n    pass\n',
      ],
      [
        'a connection of the pool that is given',
        'async def run(pool):\n    async with pool.acquire() as connection:\n        return connection\n',
      ],
    ],
  },
  {
    library: 'sqlalchemy',
    source: 'sqlalchemy',
    makes: [
      [
        'from sqlalchemy import create_engine\nengine = create_engine("sqlite://")\n',
        'create_engine("sqlite://")',
      ],
      [
        'import sqlalchemy as sa\nengine = sa.create_engine("sqlite://", future=True)\n',
        'sa.create_engine("sqlite://", future=True)',
      ],
      [
        'from sqlalchemy import engine_from_config\nengine = engine_from_config({})\n',
        'engine_from_config({})',
      ],
      [
        'from sqlalchemy.ext.asyncio import create_async_engine\nengine = create_async_engine("sqlite://")\n',
        'create_async_engine("sqlite://")',
      ],
      [
        'from sqlmodel import create_engine\nengine = create_engine("sqlite://")\n',
        'create_engine("sqlite://")',
      ],
    ],
    makesNone: [
      [
        'a session of the engine',
        'from sqlalchemy.orm import sessionmaker\nfrom app.infra.client import engine\nSession = sessionmaker(engine)\n',
      ],
      [
        'a column',
        'from sqlalchemy import Column, Integer\nid = Column(Integer, primary_key=True)\n',
      ],
      [
        'a function of that name',
        'def create_engine(kind):\n    return kind\n\n\nengine = create_engine("diesel")\n',
      ],
    ],
  },
  {
    library: 'pymongo',
    source: 'mongo',
    makes: [
      [
        'from pymongo import MongoClient\nclient = MongoClient("mongodb://a")\n',
        'MongoClient("mongodb://a")',
      ],
      ['import pymongo\ndb = pymongo.MongoClient()["app"]\n', 'pymongo.MongoClient()'],
      ['from pymongo import AsyncMongoClient\nclient = AsyncMongoClient()\n', 'AsyncMongoClient()'],
      ['from pymongo.mongo_client import MongoClient\nclient = MongoClient()\n', 'MongoClient()'],
      [
        'import motor.motor_asyncio\nclient = motor.motor_asyncio.AsyncIOMotorClient()\n',
        'motor.motor_asyncio.AsyncIOMotorClient()',
      ],
    ],
    makesNone: [
      [
        'an order',
        'from pymongo import ASCENDING, IndexModel\nindex = IndexModel([("a", ASCENDING)])\n',
      ],
      ['a double', 'import mongomock\nclient = mongomock.MongoClient()\n'],
    ],
  },
  {
    library: 'confluent_kafka',
    source: 'kafka',
    makes: [
      [
        'from confluent_kafka import Producer\nproducer = Producer({"bootstrap.servers": "a"})\n',
        'Producer({"bootstrap.servers": "a"})',
      ],
      [
        'import confluent_kafka\nconsumer = confluent_kafka.Consumer({})\n',
        'confluent_kafka.Consumer({})',
      ],
      [
        'from confluent_kafka import SerializingProducer\nproducer = SerializingProducer({})\n',
        'SerializingProducer({})',
      ],
      [
        'from confluent_kafka import DeserializingConsumer\nconsumer = DeserializingConsumer({})\n',
        'DeserializingConsumer({})',
      ],
    ],
    makesNone: [
      ['an error', 'from confluent_kafka import KafkaException\nerror = KafkaException()\n'],
      [
        'a partition',
        'from confluent_kafka import TopicPartition\npartition = TopicPartition("a", 0)\n',
      ],
      [
        'a consumer of something else',
        'from app.shop import Consumer\nconsumer = Consumer("Ada")\n',
      ],
    ],
  },
  {
    library: 'httpx',
    source: 'http',
    makes: [
      [
        'import httpx\nclient = httpx.Client(base_url="https://a")\n',
        'httpx.Client(base_url="https://a")',
      ],
      [
        'from httpx import AsyncClient\n\n\nasync def run():\n    async with AsyncClient() as client:\n        return client\n',
        'AsyncClient()',
      ],
    ],
    makesNone: [
      ['a request without a client', 'import httpx\nresponse = httpx.get("https://a")\n'],
      ['a time limit', 'import httpx\nlimit = httpx.Timeout(5.0)\n'],
      [
        'a test client',
        'from fastapi.testclient import TestClient\nfrom app.main import app\nclient = TestClient(app)\n',
      ],
    ],
  },
];

// The owners hand nothing out that a fix could use: these cases are about what a client is.
const OWNER = 'app/infra/client.py';
const registryWith = (source: string): RegistryInput => ({
  sources: { [source]: { module: OWNER, classes: [] } },
});
const project: PythonProject = {
  registry: registryWith('database'),
  files: { 'app/__init__.py': '', 'app/infra/__init__.py': '', [OWNER]: 'engine = None\n' },
};

const invalidOf = ({ library, source, makes }: Library): InvalidCase[] =>
  makes.map(([code, at], index) => ({
    name: `${library}, written in way ${String(index + 1)}`,
    code,
    registry: registryWith(source),
    errors: [{ messageId: 'directWithoutExport', at, remedy: 'none' }],
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

// A source that is called `database` takes all SQL libraries.
const SQL = LIBRARIES.filter(({ source }) => ['postgres', 'sqlalchemy'].includes(source)).map(
  (library) => ({ ...library, library: `database: ${library.library}`, source: 'database' }),
);

pythonCases(noDirectInstantiation, project, {
  valid: LIBRARIES.flatMap(validOf),
  invalid: [...LIBRARIES, ...SQL].flatMap(invalidOf),
});

import { exportsOf } from './preset.ts';
import type { Preset } from './preset.ts';

export const mongo: Preset = {
  name: 'mongo',
  aliases: ['mongodb', 'mongoose'],
  guards: 'MongoDB clients and Mongoose connections',
  constructors: {
    ecmascript: [
      ...exportsOf('mongodb', 'MongoClient', 'MongoClient.connect'),
      ...exportsOf('mongoose', 'connect', 'createConnection', 'Mongoose'),
    ],
    python: [
      ...exportsOf('pymongo', 'MongoClient', 'AsyncMongoClient'),
      'pymongo.mongo_client#MongoClient',
      ...exportsOf('motor.motor_asyncio', 'AsyncIOMotorClient'),
    ],
  },
  classes: ['*MongoManager'],
};

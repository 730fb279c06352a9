'use strict';

const Redis = require('ioredis');

const redis = new Redis();

module.exports = { redis, getRedis: () => redis };

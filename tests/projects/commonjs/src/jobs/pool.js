'use strict';

const { RedisPool } = require('../legacy/redis-pool');

module.exports = new RedisPool();

'use strict';

const Redis = require('ioredis');

function simulate(Redis) {
  return new Redis();
}

module.exports = { simulate, name: Redis.name };

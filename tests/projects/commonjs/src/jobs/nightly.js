'use strict';

const Redis = require('ioredis');
const { createClient } = require('redis');

const store = new Redis();
const other = createClient();

module.exports = { store, other };

'use strict';

const { Driver } = require('../drivers');

class RedisPool {
  constructor() {
    this.first = new Driver();
  }
}

module.exports = { RedisPool };

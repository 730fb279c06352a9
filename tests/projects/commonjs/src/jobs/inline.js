'use strict';

module.exports = () => new (require('ioredis'))(6380);

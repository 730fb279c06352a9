'use strict';

const { Redis: Driver } = require('ioredis');

exports.Driver = Driver;
exports.retries = 3;

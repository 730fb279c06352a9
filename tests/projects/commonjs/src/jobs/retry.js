'use strict';

const drivers = require('../drivers');

exports.again = Array.from({ length: drivers.retries }, () => new drivers.Driver());

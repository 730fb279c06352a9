const { redis } = require('./infra/redis');
const nightly = require('./jobs/nightly');

module.exports = { redis, nightly };

"""As much of the redis package as the tests need: one server in memory, and a count of pools."""

pools = []
_server = {}


class RedisError(Exception):
    pass


class ConnectionError(RedisError):
    pass


class ConnectionPool:
    def __init__(self, url="redis://localhost:6379/0", **options):
        self.url = url
        self.options = options
        pools.append(self)

    @classmethod
    def from_url(cls, url, **options):
        return cls(url, **options)


class Redis:
    def __init__(self, connection_pool=None, **options):
        self.connection_pool = connection_pool or ConnectionPool(**options)

    @classmethod
    def from_url(cls, url, **options):
        return cls(connection_pool=ConnectionPool.from_url(url, **options))

    def get(self, key):
        return _server.get(key)

    def set(self, key, value):
        _server[key] = value
        return True

    def delete(self, *keys):
        return sum(_server.pop(key, None) is not None for key in keys)

    def incr(self, key):
        _server[key] = int(_server.get(key, 0)) + 1
        return _server[key]

    def scan_iter(self, match="*"):
        prefix = match.rstrip("*")
        return [key for key in _server if key.startswith(prefix)]

    def flushdb(self):
        _server.clear()

    def ping(self):
        return True
